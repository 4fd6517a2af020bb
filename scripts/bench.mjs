import './steps/check-node.mjs'

const { runScript } = await import('./run-script.mjs')
const { bench } = await import('./commands/bench.mjs')
await runScript(bench)
