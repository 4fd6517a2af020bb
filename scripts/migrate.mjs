import './steps/check-node.mjs'

const { runScript } = await import('./run-script.mjs')
const { migrate } = await import('./commands/migrate.mjs')
await runScript(migrate)
