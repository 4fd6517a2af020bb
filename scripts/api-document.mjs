import './steps/check-node.mjs'

const { runScript } = await import('./run-script.mjs')
const { writeApiDocument } = await import('./commands/write-api-document.mjs')
await runScript(writeApiDocument)
