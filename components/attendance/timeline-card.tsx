import { ImageDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ListedPerson } from '@/lib/attendance/arrange-people'
import type { Attendance } from '@/lib/attendance/schema'
import { deviceOf } from '@/lib/meetings/device-of'
import { type Display, formatRange, formatTime } from '@/lib/time'
import { saveFile } from '../meetings/save-file'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { drawTimeline } from './draw-timeline'
import { spanOf } from './lay-out-stays'
import { TimelineRows } from './timeline-rows'

interface TimelineCardProps {
  data: Attendance
  people: readonly ListedPerson[]
  display: Display
}

/** Everybody's stays as bars on one line of time, to look at and to save as a picture. The table tells the same in words. */
export function TimelineCard({ data, people, display }: TimelineCardProps) {
  const t = useTranslations('attendance')
  const participants = useTranslations('participants')
  const { meeting, asOf } = data
  const span = spanOf(data)
  const clock = (moment: number) => formatTime(new Date(moment), display)
  const said = people.map((person) => {
    const name = person.name || participants('unnamed')
    const stays = person.stays.map(({ joinedAt, leftAt, device }) =>
      t('timeline.stay', {
        from: formatTime(joinedAt, display),
        to: leftAt ? formatTime(leftAt, display) : participants('untilNow'),
        device: participants(`devices.${deviceOf(device)}`),
      }),
    )
    return { ...person, name, said: t('timeline.line', { name, stays: stays.join(t('timeline.joint')) }) }
  })
  const booked = [Date.parse(meeting.startsAt), Date.parse(meeting.endsAt)]
  const save = () => {
    const about = formatRange(meeting.startsAt, meeting.endsAt, display)
    const drawn = drawTimeline({ title: meeting.subject, about, people: said, span, booked, asOf, clock })
    saveFile(`${t('timeline.title')}-${meeting.code}.svg`, 'image/svg+xml', drawn)
  }
  return (
    <Card
      flush
      title={t('timeline.title')}
      description={t('timeline.about')}
      className="print:hidden"
      actions={
        <Button variant="ghost" size="small" onClick={save}>
          <ImageDown aria-hidden="true" />
          {t('timeline.save')}
        </Button>
      }
    >
      <TimelineRows people={said} {...{ span, booked, asOf, clock }} />
    </Card>
  )
}
