import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Door } from '@/lib/http/doors'

const root = fileURLToPath(new URL('../app/', import.meta.url))
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

export type Handler = (request: Request, route: { params: Promise<{ tenant: string }> }) => Promise<Response>

/** A method of a route, as `api/me/route.ts GET`; `door` is what it declares, if it does. */
export interface LoadedDoor {
  name: string
  method: (typeof methods)[number]
  handler: Handler
  door: Door | undefined
}

/** Every method that any route of the app opens, by name. */
export async function loadDoors(): Promise<LoadedDoor[]> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)route\.ts$/.test(path))
  const doors = await Promise.all(
    paths.map(async (path) => {
      const module = (await import(`${root}${path}`)) as Record<string, (Handler & { door?: Door }) | undefined>
      return methods.flatMap((method) => {
        const handler = module[method]
        return handler ? [{ name: `${path} ${method}`, method, handler, door: handler.door }] : []
      })
    }),
  )
  return doors.flat().sort((one, other) => (one.name < other.name ? -1 : 1))
}
