import { describe, expect, it } from 'vitest'
import { foresee } from './foresee'

const meeting = { id: '1', subject: 'Review', password: '1234', role: 'creator' }

describe('a change shows at once', () => {
  it('on the page of its meeting, and nowhere else on it', () => {
    expect(foresee(meeting, '1', { subject: 'Other', password: '99' })).toEqual({
      ...meeting,
      subject: 'Other',
      password: '99',
    })
  })

  it('in every list that has it, without the passcode, and leaves the other rows as they are', () => {
    const other = { id: '2', subject: 'Stays' }
    const list = { items: [other, { id: '1', subject: 'Review' }], nextCursor: null }
    const after = foresee(list, '1', { subject: 'Other', password: '99' })
    expect(after).toEqual({ items: [other, { id: '1', subject: 'Other' }], nextCursor: null })
    expect(after.items[0]).toBe(other)
    expect(list.items[1]).toEqual({ id: '1', subject: 'Review' })
  })

  it.each([[undefined], [null], ['text'], [{ items: [{ id: '2' }] }], [{ people: [] }]])(
    'leaves %j as it is',
    (answer) => {
      expect(foresee(answer, '1', { subject: 'Other' })).toBe(answer)
    },
  )
})
