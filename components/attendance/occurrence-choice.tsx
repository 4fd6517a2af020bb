import { useTranslations } from 'next-intl'
import type { Attendance } from '@/lib/attendance/schema'
import { type Display, dayOf, formatShortDay, formatTime } from '@/lib/time'
import { Select } from '../ui/select'

interface OccurrenceChoiceProps {
  data: Attendance
  display: Display
  onChoose: (startsAt: string) => void
}

/** Which occurrence of a series is shown, the newest first; nothing where there is one only. */
export function OccurrenceChoice({ data, display, onChoose }: OccurrenceChoiceProps) {
  const t = useTranslations('attendance')
  const { startsAt: chosen } = data.meeting
  const told = data.occurrences.filter(({ startsAt, hasAttendance }) => hasAttendance || startsAt === chosen)
  if (told.length < 2) return null
  return (
    <Select
      label={t('occurrence')}
      hideLabel
      value={chosen}
      options={told.toReversed().map(({ startsAt }) => ({
        value: startsAt,
        label: `${formatShortDay(dayOf(startsAt, display.timeZone), display.locale)} ${formatTime(startsAt, display)}`,
      }))}
      onChange={({ target }) => onChoose(target.value)}
    />
  )
}
