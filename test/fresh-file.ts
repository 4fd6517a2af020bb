import { vi } from 'vitest'

// Setup of every test file. Files share processes, because starting one and loading its packages costs more than most files
// do, but nothing of ours: each file loads our modules anew, with the environment and the globals that the process began with.

interface Shared {
  [key: `console${string}`]: unknown
  testEnvironment?: NodeJS.ProcessEnv
}
const shared = globalThis as unknown as Shared
shared.testEnvironment ??= { ...process.env }

for (const name of Object.keys(process.env)) {
  if (!(name in shared.testEnvironment)) delete process.env[name]
}
Object.assign(process.env, shared.testEnvironment)
// What one process has once (lib/db.ts and others), in spite of the copies that Next makes of a module. Packages keep theirs.
for (const name of Object.getOwnPropertyNames(globalThis)) {
  if (/^console[A-Z]/.test(name)) delete shared[name as `console${string}`]
}
vi.resetModules()
