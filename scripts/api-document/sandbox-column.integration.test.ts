import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startTestSandbox } from '@/test/sandbox'
import { askSandbox } from './ask-sandbox'
import { readOffered } from './describe-api'
import { readFacts } from './read-facts'

test('docs/api.md says what the sandbox offers; else run: npm run api-document', async () => {
  const sandbox = await startTestSandbox()
  try {
    const offered = await askSandbox(sandbox.origin, readFacts().addresses)
    const written = readOffered(readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8'))
    expect([...written].sort()).toEqual([...offered].sort())
  } finally {
    await sandbox.close()
  }
})
