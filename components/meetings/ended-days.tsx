import { useLocale, useTranslations } from 'next-intl'
import { asProblem } from '@/lib/fetcher'
import { dayOf, formatDay, groupByDay } from '@/lib/time'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { toast } from '../ui/toast'
import { type EndedEntry, type EndedMeeting, endedKey, type Gap } from './ended-entries'
import { EndedRow } from './ended-row'
import { useDayName } from './use-day-name'

interface EndedDaysProps {
  slug: string
  entries: readonly EndedEntry[]
  timeZone: string
  now: Date
  /** Gaps that are being asked for again, by their beginning. */
  filling: readonly string[]
  onFill: (gap: Gap) => Promise<void>
}

/** Ended meetings under their days, and where a part could not be read, a row that says so and asks for it again. */
export function EndedDays({ slug, entries, timeZone, now, filling, onFill }: EndedDaysProps) {
  const dayName = useDayName(timeZone, now)
  return (
    <div className="flex flex-col gap-5">
      {toRuns(entries).map((run) =>
        'gap' in run ? (
          <GapRow
            key={`gap ${run.gap.from}`}
            {...{ gap: run.gap, timeZone, onFill }}
            isFilling={filling.includes(run.gap.from)}
          />
        ) : (
          groupByDay(run.meetings, ({ startsAt }) => startsAt, timeZone).map(({ day, items }) => (
            <Card key={`${day} ${items[0]?.id}`} flush title={dayName(day)}>
              <ul>
                {items.map((meeting) => (
                  <EndedRow key={endedKey(meeting)} {...{ slug, meeting, timeZone }} />
                ))}
              </ul>
            </Card>
          ))
        ),
      )}
    </div>
  )
}

type Run = { gap: Gap } | { meetings: EndedMeeting[] }

/** Meetings that follow each other without a gap, and the gaps between. */
function toRuns(entries: readonly EndedEntry[]): Run[] {
  const runs: Run[] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (entry.kind === 'gap') runs.push({ gap: entry.gap })
    else if (last && 'meetings' in last) last.meetings.push(entry.meeting)
    else runs.push({ meetings: [entry.meeting] })
  }
  return runs
}

interface GapRowProps extends Pick<EndedDaysProps, 'timeZone' | 'onFill'> {
  gap: Gap
  isFilling: boolean
}

function GapRow({ gap, timeZone, isFilling, onFill }: GapRowProps) {
  const t = useTranslations('ended')
  const problems = useTranslations('errors.problems')
  const locale = useLocale()
  const lastMoment = new Date(Date.parse(gap.to) - 1000)
  const days = {
    from: formatDay(dayOf(gap.from, timeZone), locale),
    to: formatDay(dayOf(lastMoment, timeZone), locale),
  }
  const code = gap.code as 'tencent_unavailable'
  const fill = () =>
    onFill(gap).catch((error: unknown) => {
      toast({ text: problems(`${asProblem(error).code}.title`), tone: 'danger' })
    })
  return (
    <Banner
      tone="warning"
      title={t('gap', days)}
      text={problems.has(`${code}.hint`) ? `${problems(`${code}.title`)} · ${problems(`${code}.hint`)}` : undefined}
      action={
        <Button size="small" loading={isFilling} onClick={() => void fill()}>
          {t('retryGap')}
        </Button>
      }
    />
  )
}
