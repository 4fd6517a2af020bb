import './steps/check-node.mjs'

const { runScript } = await import('./run-script.mjs')
const { tenant } = await import('./commands/tenant.mjs')
await runScript(tenant)
