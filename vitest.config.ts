import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const exclude = ['node_modules/**', '.next/**', '.data/**', 'e2e/**']
// As in the worker and the scripts: `import 'server-only'` is an error without it.
const conditions = ['react-server', 'module', 'node', 'development|production']

const shared = {
  resolve: { alias: { '@/': root }, conditions },
  ssr: { resolve: { conditions, externalConditions: ['react-server'] } },
}

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          env: { LOG_LEVEL: 'silent' },
          include: ['**/*.test.ts'],
          exclude: [...exclude, '**/*.integration.test.ts'],
          execArgv: ['--conditions=react-server'],
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          env: { LOG_LEVEL: 'silent' },
          include: ['**/*.integration.test.ts'],
          exclude,
          execArgv: ['--conditions=react-server'],
          globalSetup: './test/integration-setup.mjs',
          hookTimeout: 30_000,
          testTimeout: 30_000,
        },
      },
    ],
  },
})
