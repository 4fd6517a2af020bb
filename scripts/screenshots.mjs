import './steps/check-node.mjs'

const { runScript } = await import('./run-script.mjs')
const { takeScreenshots } = await import('./commands/take-screenshots.mjs')
await runScript(takeScreenshots)
