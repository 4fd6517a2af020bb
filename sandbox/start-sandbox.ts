import type { AddressInfo } from 'node:net'
import { controlRoutes } from './control/routes'
import { refusal } from './gateway/refuse'
import { restError } from './gateway/rest-answer'
import { registerGateway } from './gateway/routes'
import { createServer } from './http/create-server'
import { registerOAuth } from './oauth/routes'
import { registerPages } from './pages/routes'
import { createPlatform } from './platform'
import { seedWorld } from './seed/seed-world'
import { openWorld } from './state/open-world'
import type { World } from './state/world'

export interface SandboxOptions {
  /** 0 takes a free one. */
  port?: number
  /** Where the journal lives; without it everything stays in memory. */
  dataDir?: string
}

export interface Sandbox {
  /** Such as http://127.0.0.1:4000. */
  origin: string
  /** For tests of the sandbox itself; everybody else uses HTTP. */
  world: World
  close(): Promise<void>
}

/** Starts a local Tencent Meeting on the loopback interface. */
export async function startSandbox({ port = 0, dataDir }: SandboxOptions = {}): Promise<Sandbox> {
  const world = openWorld({ dataDir })
  seedWorld(world)
  const platform = createPlatform(world)
  const server = createServer(() => restError(refusal(200004), world.modes.newErrorCode))
  registerGateway(server, platform)
  registerOAuth(server, platform)
  registerPages(server, platform)
  await server.register(controlRoutes(platform), { prefix: '/_sandbox' })
  await server.listen({ port, host: '127.0.0.1' })
  const address = server.server.address() as AddressInfo
  world.origin = `http://127.0.0.1:${address.port}`
  return {
    origin: world.origin,
    world,
    async close() {
      platform.webhooks.close()
      await server.close()
      world.close()
    },
  }
}
