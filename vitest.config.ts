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

const sharedTest = {
  env: { LOG_LEVEL: 'silent' },
  execArgv: ['--conditions=react-server'],
  // Nothing is asserted about time, and patience costs nothing where all is well.
  hookTimeout: 30_000,
  testTimeout: 30_000,
}

export default defineConfig({
  test: {
    // All cores: left alone, vitest keeps one of two for itself, which needs little.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          ...sharedTest,
          name: 'unit',
          // Files share processes, but none of our modules: see there.
          isolate: false,
          setupFiles: './test/fresh-file.ts',
          include: ['**/*.test.ts'],
          exclude: [...exclude, '**/*.integration.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...sharedTest,
          name: 'integration',
          include: ['**/*.integration.test.ts'],
          exclude,
          globalSetup: './test/integration-setup.mjs',
        },
      },
    ],
  },
})
