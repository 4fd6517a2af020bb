import { beforeEach, describe, expect, test, vi } from 'vitest'
import { draftOf, editDraftOf } from './draft'
import { initialMore } from './more-values'
import { initialValues } from './schedule-values'

const whose = { slug: 'acme', membershipId: 'olga' }
const values = initialValues('Review', 'Asia/Shanghai', new Date('2026-03-12T02:04:00Z'))
const named = (subject: string) => ({ ...values, subject })
const soon = () => new Date()
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

/** A storage whose names are enumerable, as a browser's are. */
function makeStorage(): Storage {
  const held: Record<string, string> = {}
  const methods = {
    getItem: (name: string) => held[name] ?? null,
    setItem: (name: string, value: string) => {
      held[name] = value
    },
    removeItem: (name: string) => {
      delete held[name]
    },
  }
  return new Proxy(held, {
    get: (target, name) => Reflect.get(methods, name) ?? Reflect.get(target, name),
  }) as unknown as Storage
}

const openTab = (tab = makeStorage()) => {
  vi.stubGlobal('sessionStorage', tab)
  return tab
}

beforeEach(() => {
  vi.stubGlobal('localStorage', makeStorage())
  openTab()
  return () => vi.unstubAllGlobals()
})

describe('a draft', () => {
  test('is there whole after a reload of its tab, and not offered there as somebody else’s', () => {
    const secret = { ...values, password: '4711', more: { ...initialMore, guestLines: '+86 13800000000' } }
    draftOf(whose).write(secret)
    const reloaded = draftOf(whose)
    expect(reloaded.read()).toEqual(secret)
    expect(reloaded.findLeft(soon())).toBeUndefined()
  })

  test('of a closed tab is offered, without passcodes, host keys and guests', () => {
    const live = { ...initialMore.live, password: 'live-secret' }
    const more = { ...initialMore, live, hostKey: '777888', guestLines: '+86 13800000000' }
    draftOf(whose).write({ ...named('Kept'), usePassword: true, password: '4711', more })
    openTab()
    const left = draftOf(whose).findLeft(soon())
    expect(left).toMatchObject({ isPartial: true, value: { subject: 'Kept', usePassword: true, password: '' } })
    expect(JSON.stringify(localStorage)).not.toMatch(/4711|777888|13800000000|live-secret/)
  })

  test('is for nobody else, no other organisation and no other form', () => {
    draftOf(whose).write(named('Mine'))
    openTab()
    expect(draftOf({ ...whose, membershipId: 'pia' }).findLeft(soon())).toBeUndefined()
    expect(draftOf({ ...whose, slug: 'other' }).findLeft(soon())).toBeUndefined()
    expect(editDraftOf(whose, '1').findLeft(soon())).toBeUndefined()
  })

  test('is gone after seven days, and when it was sent', () => {
    const draft = draftOf(whose)
    draft.write(named('Old'))
    openTab()
    expect(draftOf(whose).findLeft(inDays(6.9))).toBeDefined()
    expect(draftOf(whose).findLeft(inDays(7.1))).toBeUndefined()
    expect(draftOf(whose).findLeft(soon())).toBeUndefined()
    draft.write(named('New'))
    draft.drop()
    expect(draftOf(whose).findLeft(soon())).toBeUndefined()
  })
})

describe('two tabs', () => {
  test('keep two drafts', () => {
    draftOf(whose).write(named('One'))
    openTab()
    draftOf(whose).write(named('Other'))
    openTab()
    const third = draftOf(whose)
    const newest = third.findLeft(soon())
    if (newest) third.discard(newest)
    expect([newest?.value.subject, third.findLeft(soon())?.value.subject].toSorted()).toEqual(['One', 'Other'])
  })

  test('of which one took over the other’s go on at two places', () => {
    const first = draftOf(whose)
    first.write(named('Shared'))
    openTab()
    const second = draftOf(whose)
    const left = second.findLeft(soon())
    if (left) second.takeOver(left)
    second.write(named('Second'))
    first.write(named('First'))
    openTab()
    const third = draftOf(whose)
    const newest = third.findLeft(soon())
    if (newest) third.discard(newest)
    expect([newest?.value.subject, third.findLeft(soon())?.value.subject].toSorted()).toEqual(['First', 'Second'])
  })
})
