import type { Locale } from '@/lib/messages/locale'
import type { Day } from '@/lib/time'

const months = (day: Day): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short' }).format(new Date(`${day}T00:00:00Z`))

/** Days from one to another, nothing said twice: `2026年3月9日 – 15日`, `Mar 9 – 15, 2026`, `Mar 30 – Apr 5, 2026`. */
export function rangeTitle(first: Day, last: Day, locale: Locale): string {
  const [year, month, date] = partsOf(first)
  const [lastYear, lastMonth, lastDate] = partsOf(last)
  const sameYear = year === lastYear
  const sameMonth = sameYear && month === lastMonth
  if (locale === 'en') {
    const start = `${months(first)} ${date}${sameYear ? '' : `, ${year}`}`
    return `${start} – ${sameMonth ? '' : `${months(last)} `}${lastDate}, ${lastYear}`
  }
  const end = `${sameYear ? '' : `${lastYear}年`}${sameMonth ? '' : `${lastMonth}月`}${lastDate}日`
  return `${year}年${month}月${date}日 – ${end}`
}

function partsOf(day: Day): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}
