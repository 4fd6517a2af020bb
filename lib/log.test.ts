import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const hostile = 'Plan\n{"level":60,"msg":"forged"}\r\n\u001b[2J\u001b]0;owned\u0007 \u009b31m \u2028\u2029\u202eevil'

/** What a process of its own writes that logs these fields. */
function logged(fields: object): string {
  const script = `
    const { log, withLogFields } = await import('./lib/log.ts')
    withLogFields({ requestId: 'request-1' }, () => log.warn(${JSON.stringify(fields)}, ${JSON.stringify(hostile)}))`
  const args = ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '-e', script]
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  const { stdout } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LOG_LEVEL: 'info' },
  })
  return stdout
}

it('keeps a subject or a User-Agent with line breaks and terminal codes on one escaped line, with the request it belongs to', () => {
  const output = logged({ subject: hostile, headers: { 'user-agent': hostile } })
  expect(output.endsWith('\n')).toBe(true)
  const line = output.slice(0, -1)
  expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
  expect(JSON.parse(line)).toMatchObject({
    level: 40,
    msg: hostile,
    subject: hostile,
    headers: { 'user-agent': hostile },
    requestId: 'request-1',
  })
})

it('leaves out a field that is called like a secret', () => {
  const line = logged({ accessToken: 'canary-1', pair: { refreshToken: 'canary-2' } })
  expect(line).not.toContain('canary')
})
