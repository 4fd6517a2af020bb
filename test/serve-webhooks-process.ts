import { serveWebhooks } from './serve-webhooks'

// A process of its own that takes deliveries, for a test to kill; says over IPC where it is.

const { origin } = await serveWebhooks()
process.on('disconnect', () => process.exit(0))
process.send?.(origin)
