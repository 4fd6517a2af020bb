import { readdirSync, readFileSync } from 'node:fs'

/** An address of the app with the methods that it opens. */
interface AppAddress {
  path: string
  /** Of a tenant: only for who is signed in there. */
  isWalled: boolean
  methods: string[]
}

const examples: Record<string, string> = { code: '123456789', token: 'a'.repeat(64), '...nextauth': 'session' }

/** Every page and door of the app, by its files; parameters are filled with what exists nowhere, but for the tenant. */
export function appAddresses(slug: string): { pages: AppAddress[]; doors: AppAddress[] } {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).sort()
  const read = (pattern: RegExp) =>
    files
      .filter((file) => pattern.test(file))
      .map((file) => {
        const path = file
          .replace(pattern, '')
          .replaceAll(/\([^)]+\)\/?/g, '')
          .replaceAll(/\[([^\]]+)\]/g, (_, name: string) => (name === 'tenant' ? slug : (examples[name] ?? '1')))
        const source = readFileSync(`app/${file}`, 'utf8')
        const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
          new RegExp(`export (const|async function) ${method}\\b|as ${method}\\b|\\b${method} }`).test(source),
        )
        return { path: `/${path}`.replace(/(.)\/$/, '$1'), isWalled: /\bt\/\[tenant\]/.test(file), methods }
      })
  return { pages: read(/\/?page\.tsx$/), doors: read(/\/?route\.ts$/) }
}
