/** A meeting of the seed, told by day and wall clock of Beijing. */
export interface MeetingSketch {
  subject: string
  /** 0 is the day of the seed. */
  day: number
  /** Such as 9.5 for half past nine. */
  hour: number
  minutes: number
  creator: string
  hosts?: string[]
  invitees?: string[]
  /** Who came, when in the past. */
  attended?: string[]
  password?: string
  settings?: Record<string, unknown>
  /** Repeats every week this many times. */
  weeks?: number
  cancelled?: boolean
  recordedMinutes?: number
  /** Made with the enterprise secret, so that no OAuth application sees it. */
  isInternal?: boolean
}

const team = ['bob', 'carol', 'dana', 'erin']

export const acmeCalendar: MeetingSketch[] = [
  {
    subject: 'Quarterly business review',
    day: -40,
    hour: 14,
    minutes: 90,
    creator: 'alice',
    invitees: team,
    attended: ['alice', 'bob', 'carol', 'erin'],
    recordedMinutes: 80,
  },
  { subject: '产品路线图讨论', day: -12, hour: 10, minutes: 60, creator: 'carol', invitees: team, attended: team },
  {
    subject: 'Interview: platform engineer',
    day: -6,
    hour: 15.5,
    minutes: 45,
    creator: 'bob',
    hosts: ['bob', 'dana'],
    invitees: ['frank'],
    attended: ['bob', 'dana', 'frank'],
  },
  { subject: 'Vendor call', day: -3, hour: 11, minutes: 30, creator: 'alice', invitees: ['henry'], cancelled: true },
  {
    subject: '安全事件复盘',
    day: -1,
    hour: 16,
    minutes: 60,
    creator: 'bob',
    invitees: ['alice', 'erin', 'liwei'],
    attended: ['bob', 'alice', 'liwei'],
    recordedMinutes: 50,
  },
  {
    subject: 'Weekly team meeting',
    day: 1,
    hour: 9.5,
    minutes: 30,
    creator: 'alice',
    hosts: ['alice', 'bob'],
    invitees: team,
    weeks: 8,
  },
  {
    subject: '季度预算评审',
    day: 1,
    hour: 14,
    minutes: 60,
    creator: 'carol',
    invitees: ['alice', 'bob'],
    password: '246810',
  },
  { subject: 'Design critique', day: 2, hour: 11, minutes: 45, creator: 'alice', invitees: ['carol', 'kate', 'iris'] },
  {
    subject: 'Customer advisory board',
    day: 3,
    hour: 16,
    minutes: 120,
    creator: 'alice',
    invitees: ['bob', 'henry', 'kate'],
    settings: { auto_in_waiting_room: true, mute_enable_join: true },
  },
  {
    subject: 'All hands',
    day: 9,
    hour: 10,
    minutes: 60,
    creator: 'bob',
    invitees: ['alice', ...team, 'frank', 'grace'],
  },
  {
    subject: 'Board preparation',
    day: 4,
    hour: 8.5,
    minutes: 30,
    creator: 'alice',
    invitees: ['bob'],
    isInternal: true,
  },
]

export const globexCalendar: MeetingSketch[] = [
  {
    subject: 'Partner onboarding',
    day: -8,
    hour: 10,
    minutes: 60,
    creator: 'gina',
    invitees: ['hugo'],
    attended: ['gina', 'hugo'],
  },
  { subject: '供应商例会', day: 1, hour: 15, minutes: 45, creator: 'gina', invitees: ['hugo', 'dana', 'zhao'] },
  {
    subject: 'Sprint planning',
    day: 2,
    hour: 9.5,
    minutes: 60,
    creator: 'hugo',
    invitees: ['dana', 'ivan', 'yuki'],
    weeks: 6,
  },
]
