import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { inCheckout } from '../checkout.mjs'
import { installPackages } from '../steps/install-packages.mjs'

/** `npm run api-document`: writes docs/api.md from the catalogue, the documentation and what the sandbox offers. */
export async function writeApiDocument() {
  await installPackages()
  const program = ['--import', 'tsx', inCheckout('scripts', 'api-document', 'main.ts')]
  const child = spawn(process.execPath, program, { cwd: inCheckout(), stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code ?? 1
}
