import type { FastifyInstance } from 'fastify'
import type { Platform } from '../platform'
import { controlBody } from './control-body'
import { describeDirectory } from './directory'
import { type AppChange, setApp } from './set-app'

/** Everything a person or a test does to the sandbox from outside. */
export function registerControl(server: FastifyInstance, platform: Platform): void {
  const { world } = platform
  server.get('/_sandbox/directory', () => describeDirectory(world))
  server.put<{ Params: { sdkId: string } }>('/_sandbox/apps/:sdkId', (request) =>
    setApp(world, request.params.sdkId, controlBody<AppChange>(request)),
  )
}
