import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { namePeople } from './name-people'
import type { ChangedMeeting, MeetingSettings } from './schema'
import { fromTencentSettings, toTencentSettings } from './settings'

interface Asked {
  settings: Partial<MeetingSettings> | undefined
  /** As they were, where the meeting is not new. */
  before?: Partial<MeetingSettings>
  /** Open_ids of invitees whom Tencent does not know as users of the enterprise. */
  unregistered: string[]
}

/** What Tencent did not take as it was asked, for the person to hear of: settings that the enterprise locked, and people. */
export async function whatWasNotTaken(
  ctx: PersonContext,
  { settings = {}, before, unregistered }: Asked,
  now: Partial<MeetingSettings>,
): Promise<Pick<ChangedMeeting, 'notTaken' | 'unregistered'>> {
  // Read back from what went out: without recording in the cloud, say, its details are not missed.
  const sent = fromTencentSettings(toTencentSettings(settings, before))
  const names = Object.keys(settings) as (keyof MeetingSettings)[]
  const notTaken = names.filter(
    (name) => sent[name] !== undefined && now[name] !== undefined && now[name] !== sent[name],
  )
  const people = await namePeople(
    ctx,
    unregistered.map((userid) => ({ userid })),
  )
  return {
    ...(notTaken.length > 0 ? { notTaken } : {}),
    ...(people.size > 0 ? { unregistered: [...people.values()] } : {}),
  }
}
