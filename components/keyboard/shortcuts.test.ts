import { describe, expect, it, test } from 'vitest'
import { findShortcut } from './find-shortcut'
import { pressedKey } from './pressed-key'
import type { Shortcut } from './shortcut'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false }

describe('a press is named by its character', () => {
  test.each([
    ['a letter', { key: 'c' }, 'c'],
    ['a letter with caps lock', { key: 'C' }, 'c'],
    ['a letter with Shift', { key: 'C', shiftKey: true }, undefined],
    ['a character that needs Shift here', { key: '?', shiftKey: true }, '?'],
    ['a character that needs Shift on a German keyboard', { key: '/', shiftKey: true }, '/'],
    ['a full-width character', { key: '？', shiftKey: true }, '?'],
    ['a letter that stands elsewhere on a French keyboard', { key: 'a', code: 'KeyQ' }, 'a'],
    ['a letter that stands elsewhere on a Dvorak keyboard', { key: 'j', code: 'KeyC' }, 'j'],
    ['a character that needs Shift on a French keyboard', { key: '/', code: 'Period', shiftKey: true }, '/'],
    ['Ctrl', { key: 'k', ctrlKey: true }, 'mod+k'],
    ['⌘', { key: 'k', metaKey: true }, 'mod+k'],
    ['Ctrl and Shift, which is the browser’s', { key: 'K', ctrlKey: true, shiftKey: true }, undefined],
    ['Alt', { key: 'c', altKey: true }, undefined],
    ['AltGr', { key: '/', ctrlKey: true, altKey: true, getModifierState: () => true }, '/'],
    ['an unfinished character', { key: 'c', isComposing: true }, undefined],
    ['a key that an input method takes', { key: 'Process' }, undefined],
    ['a key with a name', { key: 'Enter' }, 'Enter'],
  ])('%s', (_name, press, expected) => {
    expect(pressedKey({ ...plain, ...press })).toBe(expected)
  })
})

const shortcut = (key: string, given: Partial<Shortcut> = {}): Shortcut => ({
  key,
  scope: 'everywhere',
  description: key,
  repeats: false,
  run: () => undefined,
  ...given,
})
const free = { inDialog: false, isWriting: false, withoutSingleKeys: false }
const [c, k, enter, gm, close] = [
  shortcut('c'),
  shortcut('mod+k'),
  shortcut('Enter'),
  shortcut('g m'),
  shortcut('c', { scope: 'dialog' }),
]
const all = [c, k, enter, gm, close]

describe('a shortcut', () => {
  test.each([
    ['works', 'c', undefined, free, { shortcut: c }],
    ['is nothing where none has the key', 'z', undefined, free, undefined],
    ['rests where text is written', 'c', undefined, { ...free, isWriting: true }, undefined],
    ['with Ctrl works where text is written', 'mod+k', undefined, { ...free, isWriting: true }, { shortcut: k }],
    ['rests while a dialog is open', 'mod+k', undefined, { ...free, inDialog: true }, undefined],
    ['of a dialog works in it', 'c', undefined, { ...free, inDialog: true }, { shortcut: close }],
    ['of one character can be switched off', 'c', undefined, { ...free, withoutSingleKeys: true }, undefined],
    ['with Ctrl stays on then', 'mod+k', undefined, { ...free, withoutSingleKeys: true }, { shortcut: k }],
    ['with a named key stays on then', 'Enter', undefined, { ...free, withoutSingleKeys: true }, { shortcut: enter }],
    ['of two keys waits after the first', 'g', undefined, free, { first: 'g' }],
    ['of two keys works on the second', 'm', 'g', free, { shortcut: gm }],
    ['of two keys is nothing without the first', 'm', undefined, free, undefined],
    ['of one key works after a first key that leads nowhere', 'c', 'g', free, { shortcut: c }],
    ['of two keys can be switched off', 'g', undefined, { ...free, withoutSingleKeys: true }, undefined],
  ])('%s', (_name, pressed, first, circumstances, expected) => {
    expect(findShortcut(all, pressed, first, circumstances)).toEqual(expected)
  })

  it('that came last has the key', () => {
    const nearer = shortcut('c', { description: 'nearer' })
    expect(findShortcut([...all, nearer], 'c', undefined, free)).toEqual({ shortcut: nearer })
  })
})
