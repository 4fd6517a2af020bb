import './steps/check-node.mjs'

const { runScript } = await import('./run-script.mjs')
const { check } = await import('./commands/check.mjs')
await runScript(check)
