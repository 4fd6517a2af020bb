/** Signs that a copied text brings along and nobody sees: zero width and direction marks. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const DASHES = /[‐-―−]/gu
const SPACES = /[^\S\n]+/gu

/** What may stand between two digits of a code. */
const GAP = '(?: ?- ?| )?'
const CODE = `(\\d(?:${GAP}\\d){8,10})(?!${GAP}\\d)`
const LABEL = '(?:腾讯会议|騰訊會議|会议|會議|meeting) ?(?:号码?|號碼?|code|id)?'

const labelled = new RegExp(`${LABEL}\\s?:?\\s?#? ?${CODE}`, 'iu')
const dialled = /,(\d{9,11})#/u
const alone = new RegExp(`^[\\s'"“”‘’#()【】]*${CODE}[\\s'"“”‘’()【】.,。;]*$`, 'u')

/**
 * The meeting code in whatever people paste: `#腾讯会议：295-150-176`, `295 150 176`, `'295150176`, a whole invitation.
 * A labelled code wins over other numbers. Undefined when there is none.
 */
export function parseCode(pasted: string): string | undefined {
  const text = pasted.normalize('NFKC').replaceAll(INVISIBLE, '').replaceAll(DASHES, '-').replaceAll(SPACES, ' ')
  const found = labelled.exec(text) ?? dialled.exec(text) ?? alone.exec(text)
  return found?.[1]?.replaceAll(/\D/g, '')
}
