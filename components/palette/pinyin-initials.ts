/** The first character of each letter in the order of pinyin; no syllable begins with i, u or v. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨它穵夕丫帀'
const LETTERS = 'abcdefghjklmnopqrstwxyz'
const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
const han = /\p{Script=Han}/u

/**
 * What people type for Chinese words without an input method: 预定会议 is `ydhy`. The browser's own order of characters tells;
 * of a character with two readings it knows the more usual one. Other characters stay.
 */
export function pinyinInitials(text: string): string {
  return [...text].map((character) => (han.test(character) ? initialOf(character) : character)).join('')
}

function initialOf(character: string): string {
  const index = [...FIRST].findLastIndex((first) => collator.compare(first, character) <= 0)
  return LETTERS[Math.max(0, index)] ?? character
}
