import { writeFileSync } from 'node:fs'
import { startSandbox } from '../../sandbox/start-sandbox'
import { askSandbox } from './ask-sandbox'
import { describeApi } from './describe-api'
import { readFacts } from './read-facts'

const sandbox = await startSandbox({ port: 0 })
try {
  const facts = readFacts()
  const offered = await askSandbox(sandbox.origin, facts.addresses)
  writeFileSync(new URL('../../docs/api.md', import.meta.url), describeApi({ ...facts, offered }))
} finally {
  await sandbox.close()
}
