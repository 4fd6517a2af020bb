import { subscribe } from 'node:diagnostics_channel'
import type { LoadedConnection } from '@/lib/connections/fresh-token'
import { loadConnection } from '@/lib/connections/load-connection'
import { callWithToken } from './call-with-token'
import type { VariantName } from './plan'
import type { Answers, RacerTask } from './start-racer'
import { askAlone } from './variants/ask-alone'
import { askByMap } from './variants/ask-by-map'
import { askUnderLease } from './variants/ask-under-lease'
import { askUnderLock } from './variants/ask-under-lock'

// A process that shares nothing with the others but database and platform; driven over IPC by start-racer.ts.

const askOf: Record<VariantName, (loaded: LoadedConnection) => Promise<string>> = {
  lease: askUnderLease,
  lock: askUnderLock,
  map: askByMap,
  none: askAlone,
}

// Who sent a request is told on the wire, from outside of what is measured.
subscribe('undici:request:create', (message) => {
  const { request } = message as { request: { addHeader(name: string, value: string): void } }
  request.addHeader('x-racer', process.env.RACER ?? '')
})

/** Loaded once: every caller sets out with the same ended token, like requests that arrive in one moment. */
async function load({ ref }: RacerTask): Promise<LoadedConnection> {
  const connection = await loadConnection(ref)
  if (!connection) throw new Error('the connection is gone')
  return { tenantId: ref.tenantId, connection, now: new Date() }
}

async function race({ variant, callers }: RacerTask, loaded: LoadedConnection): Promise<Answers> {
  const { openId, platform } = loaded.connection
  const calls = Array.from({ length: callers }, async () => {
    const accessToken = await askOf[variant](loaded)
    await callWithToken({ accessToken, openId, platform })
  })
  const answers: Answers = { succeeded: 0, reasons: {} }
  for (const outcome of await Promise.allSettled(calls)) {
    if (outcome.status === 'fulfilled') answers.succeeded += 1
    else {
      const reason = String(outcome.reason)
      answers.reasons[reason] = (answers.reasons[reason] ?? 0) + 1
    }
  }
  return answers
}

let prepared: { task: RacerTask; loaded: LoadedConnection } | undefined

process.on('message', async (message: RacerTask | 'go') => {
  if (message !== 'go') {
    prepared = { task: message, loaded: await load(message) }
    process.send?.('prepared')
  } else if (prepared) process.send?.(await race(prepared.task, prepared.loaded))
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
