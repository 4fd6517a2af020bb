const digits = '零一二三四五六七八九'

/** Characters that a small number is written in. */
export const NUMBER = '(?:\\d{1,4}|[零〇一二两三四五六七八九十]{1,3})'

/** A small number in digits or in Chinese: `15`, `十五`, `两`. */
export function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二')
  const [tens = '', ones = ''] = plain.includes('十') ? plain.split('十') : ['零', plain]
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : Math.max(digits.indexOf(ones), 0))
}
