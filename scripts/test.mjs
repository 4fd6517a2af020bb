import './steps/check-node.mjs'

const { runScript } = await import('./run-script.mjs')
const { test } = await import('./commands/test.mjs')
await runScript(test)
