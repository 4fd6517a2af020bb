import { describe, expect, it } from 'vitest'
import { changedFields, toLiveBody, valuesOf } from './live-values'

const bare = valuesOf({ enabled: true })
const full = valuesOf({
  ...{ enabled: true, subject: 'Town hall', summary: 'For all', password: '654321' },
  ...{ chat: true, replay: true, watermark: false },
})

describe('what is changed of a stream', () => {
  it('is nothing, whether Tencent told all or nothing of it', () => {
    expect(changedFields(bare, bare)).toEqual([])
    expect(changedFields(full, { ...full, subject: ' Town hall ' })).toEqual([])
    expect(changedFields(bare, { ...bare, password: 'typed and left' })).toEqual([])
  })

  it.each([
    [{ subject: 'Questions' }, ['subject']],
    [{ summary: '' }, ['summary']],
    [{ usePassword: false }, ['password']],
    [{ password: '1' }, ['password']],
    [{ watermark: true, chat: false }, ['chat', 'watermark']],
  ])('is %j', (change, fields) => {
    expect(changedFields(full, { ...full, ...change })).toEqual(fields)
  })
})

describe('the request', () => {
  it('says all switches, and no text that never was', () => {
    expect(toLiveBody(bare, bare)).toEqual({ chat: false, replay: false, watermark: true })
    expect(toLiveBody(full, full)).toEqual({
      ...{ subject: 'Town hall', summary: 'For all', password: '654321' },
      ...{ chat: true, replay: true, watermark: false },
    })
  })

  it('empties a text that is taken away, and has no password that is switched off', () => {
    const body = toLiveBody(full, { ...full, summary: ' ', usePassword: false })
    expect(body).toMatchObject({ summary: '' })
    expect(body).not.toHaveProperty('password')
  })
})
