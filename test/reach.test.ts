import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import english from '@/lib/messages/en/meetings.json'
import chinese from '@/lib/messages/zh-CN/meetings.json'
import { everyOverlay } from '../e2e/reach/every-overlay'
import { publicPages, tenantPages, waitingPages } from '../e2e/reach/every-page'

// e2e/accessibility.spec.ts looks at every page and at everything that opens over one. What is new gets an entry in e2e/reach.

const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' })

/** What opens over a page: a use of one of the primitives, or of what they are made of. */
const opens =
  /<(?:Dialog|ConfirmDialog|DropdownMenu|MenuButton|Popover|FloatingPanel)\b|from 'radix-ui\/(?:dialog|popover|dropdown-menu)'|import\('\.\/floating-panel'\)/

/** The primitives, which are seen wherever they are used. */
const primitives = [
  'dialog',
  'confirm-dialog',
  'dropdown-menu',
  'dropdown-menu-list',
  'menu-button',
  'popover',
  'floating-panel',
]

it('every page is looked at for accessibility', () => {
  const pages = filesOf('app').filter((path) => /(^|\/)(page|not-found)\.tsx$/.test(path))
  const looked = Object.keys({ ...publicPages, ...waitingPages, ...tenantPages })
  expect(looked.toSorted()).toEqual(pages.map((path) => `app/${path}`).toSorted())
})

it('every dialog, menu and panel is looked at for accessibility', () => {
  const using = filesOf('components')
    .filter((path) => path.endsWith('.tsx') && opens.test(readFileSync(`components/${path}`, 'utf8')))
    .map((path) => path.slice(0, -'.tsx'.length))
    .filter((path) => !primitives.includes(path.replace('ui/', '')))
  const looked = everyOverlay({ slug: '', meeting: '', series: '', running: '', live: '' }).map(({ of }) => of)
  expect(using.length).toBeGreaterThan(30)
  expect([...new Set(looked)].toSorted()).toEqual(using.toSorted())
})

// Its mark is asked for by the type of its look.
it('every status of a meeting has a word of its own, and none is told by colour alone', () => {
  for (const { status } of [english, chinese]) {
    const words = Object.values(status)
    expect(words.length).toBeGreaterThan(5)
    expect(new Set(words).size).toBe(words.length)
  }
})
