import { expect, test } from 'vitest'
import { chooseLocale } from './locale'

test.each([
  ['en', 'zh-CN,zh;q=0.9', 'en'],
  [undefined, 'en-US,en;q=0.9,zh;q=0.8', 'en'],
  [undefined, 'zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
  [undefined, 'fr-FR,fr;q=0.9,en;q=0.5', 'en'],
  [undefined, 'en;q=0.4,zh;q=0.6', 'zh-CN'],
  [undefined, 'zh;q=0,en', 'en'],
  [undefined, 'fr,de;q=0.5', 'zh-CN'],
  [undefined, null, 'zh-CN'],
  ['klingon', '', 'zh-CN'],
])('cookie %s and header %s choose %s', (cookie, header, locale) => {
  expect(chooseLocale(cookie, header)).toBe(locale)
})
