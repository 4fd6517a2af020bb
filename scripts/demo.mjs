import './steps/check-node.mjs'

const { runScript } = await import('./run-script.mjs')
const { serve } = await import('./commands/serve.mjs')
await runScript((args) => serve('production', args), { stopCode: 0 })
