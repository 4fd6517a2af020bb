import './steps/check-node.mjs'

const { runScript } = await import('./run-script.mjs')
const { keys } = await import('./commands/keys.mjs')
await runScript(keys)
