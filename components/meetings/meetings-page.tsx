'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { zoneLabel } from '@/lib/time'
import { PageHeader } from '../ui/page-header'
import { AboutList } from './about-list'
import { CancelledList } from './cancelled-list'
import { type ListView, readListAddress } from './list-address'
import type { ListColumn } from './list-columns'
import { ListSwitch } from './list-switch'
import { MeetingTabs } from './meeting-tabs'
import { type ListProps, MeetingsList } from './meetings-list'
import { TodayList } from './today-list'
import { useCopiedMeetings } from './use-copied-meetings'
import { useMeetings } from './use-meetings'
import { useNow } from './use-now'
import { useTimeZone } from './use-time-zone'

interface MeetingsPageProps {
  slug: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
  /** Columns that the person does not want to see. */
  hiddenColumns: readonly ListColumn[]
}

/** The lists of meetings. Which one, and what narrows it, is in the address. */
export function MeetingsPage({ slug, tenantZone, renderedAt, hiddenColumns }: MeetingsPageProps) {
  const t = useTranslations('meetings')
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const address = readListAddress(useSearchParams())
  const List = lists[address.view]
  return (
    <>
      <PageHeader
        title={t('title')}
        description={<AboutList />}
        actions={
          <>
            <p className="text-13 text-ink-3">{zoneLabel(now, timeZone)}</p>
            <ListSwitch slug={slug} active="list" />
          </>
        }
      />
      <MeetingTabs slug={slug} current={address.view} now={now} timeZone={timeZone} />
      <List key={address.view} {...{ slug, address, now, timeZone, hiddenColumns }} />
    </>
  )
}

const lists: Record<ListView, (props: ListProps) => React.ReactNode> = {
  today: TodayList,
  upcoming: UpcomingList,
  cancelled: CancelledList,
}

/** Everything that runs and comes, day after day. */
function UpcomingList(props: ListProps) {
  const { isIncomplete, ...list } = useMeetings(props.slug)
  const copied = useCopiedMeetings(props.slug, list.meetings === undefined)
  const meetings = list.meetings ?? copied
  const isProvisional = list.meetings === undefined && copied !== undefined
  return <MeetingsList {...props} list={{ ...list, meetings, isProvisional, isCut: isIncomplete }} />
}
