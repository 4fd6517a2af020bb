/** A line as it was understood; where it was not, `guest` carries what stood there, which no door accepts. */
export interface GuestLine {
  line: number
  text: string
  guest: { area: string; phone: string; name?: string }
  isWrong: boolean
}

const AREA_OF_CHINA = '86'
/** A mobile, or a line with the code of its town. */
const CHINESE_NUMBER = /^1[3-9]\d{9}$|^0[1-9]\d{8,10}$|^[2-9]\d{8,10}$|^10\d{8}$/
/** Calling codes that people write before a number without +, as 852 and the number of eight digits after it. */
const SEPARATED = /^\(?(?:\+|00)?([1-9]\d{0,3})\)?[\s-]+([\d\s-]{4,}\d)(?:[\s,;]+(.*))?$/
const WITH_PLUS = /^(?:\+|00)(86|852|853|886|[17])([\d\s-]{4,}\d)(?:[\s,;]+(.*))?$/
const MOBILE = /^(1[3-9](?:[\s-]?\d){9})(?!\d)[\s,;]*(.*)$/

/** Guests of pasted lines: calling code, number and name, with spaces, tabs or commas between, the name before or after. */
export function parseGuests(text: string): GuestLine[] {
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const typed = raw.trim()
    if (typed === '') return []
    const found = parseLine(toHalfWidth(typed))
    const isWrong = found === undefined
    return [{ line: index + 1, text: typed, guest: found ?? { area: '', phone: typed }, isWrong }]
  })
}

const toHalfWidth = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[，、；;,\t|]+/g, ' ')
    .trim()

function parseLine(text: string): GuestLine['guest'] | undefined {
  return parseNumberFirst(text) ?? parseNameFirst(text)
}

function parseNameFirst(text: string): GuestLine['guest'] | undefined {
  const start = text.search(/[+(\d]/)
  if (start <= 0) return undefined
  const found = parseNumberFirst(text.slice(start))
  return found && !found.name ? guestOf(found.area, found.phone, text.slice(0, start)) : undefined
}

function parseNumberFirst(text: string): GuestLine['guest'] | undefined {
  const mobile = MOBILE.exec(text)
  if (mobile) return guestOf(AREA_OF_CHINA, mobile[1], mobile[2])
  const other = WITH_PLUS.exec(text) ?? SEPARATED.exec(text)
  return other ? guestOf(other[1], other[2], other[3]) : undefined
}

function guestOf(area = '', number = '', name = ''): GuestLine['guest'] | undefined {
  const phone = number.replaceAll(/\D/g, '')
  const isPhone = area === AREA_OF_CHINA ? CHINESE_NUMBER.test(phone) : phone.length >= 4
  if (!isPhone || phone.length > 20 || /\d{4}/.test(name)) return undefined
  const named = name.trim().slice(0, 64)
  return { area, phone, ...(named ? { name: named } : {}) }
}
