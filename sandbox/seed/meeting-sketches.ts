import type { Guest } from '../state/model'

/** A seeded meeting; days count from today, hours are Beijing time. */
export interface MeetingSketch {
  subject: string
  creator: string
  day: number
  hour: number
  minutes: number
  hosts?: string[]
  invitees?: string[]
  /** Who was there, once it is over. */
  attends?: string[]
  password?: string
  quick?: boolean
  /** Made with the enterprise secret instead of the OAuth application. */
  bySecret?: boolean
  cancelled?: boolean
  timeZone?: string
  settings?: Record<string, unknown>
  repeats?: { recurring_type: number; until_count: number }
  guests?: Guest[]
  /** Makes it a meeting with a live stream. */
  live?: Record<string, unknown>
  /** Every time it took place was recorded. */
  recorded?: boolean
  /** The rooms it has, by name. */
  rooms?: string[]
}

const acme: MeetingSketch[] = [
  {
    subject: '每日站会',
    creator: 'alice',
    day: -5,
    hour: 9.5,
    minutes: 15,
    hosts: ['alice', 'bob'],
    invitees: ['bob', 'carol', 'erin', 'frank'],
    attends: ['alice', 'bob', 'carol', 'erin'],
    repeats: { recurring_type: 0, until_count: 30 },
  },
  {
    subject: 'Weekly product review',
    creator: 'bob',
    day: -13,
    hour: 15,
    minutes: 60,
    hosts: ['bob', 'alice'],
    invitees: ['alice', 'carol', 'grace', 'henry'],
    attends: ['bob', 'alice', 'grace', 'henry', 'carol'],
    recorded: true,
    repeats: { recurring_type: 2, until_count: 8 },
    settings: { mute_enable_join: true, auto_in_waiting_room: true },
  },
  {
    subject: 'Onboarding with Berlin',
    creator: 'carol',
    day: 9,
    hour: 16,
    minutes: 45,
    invitees: ['frank', 'alice'],
    timeZone: 'Europe/Berlin',
    repeats: { recurring_type: 3, until_count: 4 },
  },
  {
    subject: '季度总结',
    creator: 'alice',
    day: -21,
    hour: 14,
    minutes: 90,
    invitees: ['bob', 'carol', 'dana', 'erin', 'grace', 'iris', 'jun'],
    attends: ['alice', 'bob', 'carol', 'dana', 'erin', 'grace', 'iris', 'jun'],
    password: '020713',
    recorded: true,
    rooms: ['长城厅'],
  },
  {
    subject: 'Incident review',
    creator: 'bob',
    day: -8,
    hour: 17,
    minutes: 60,
    hosts: ['frank'],
    invitees: ['frank', 'alice', 'liwei'],
    attends: ['bob', 'frank', 'alice'],
    recorded: true,
  },
  { subject: 'Bob 的快速会议', creator: 'bob', day: -3, hour: 11, minutes: 30, quick: true, attends: ['bob', 'carol'] },
  {
    subject: 'Interview: backend engineer',
    creator: 'carol',
    day: -2,
    hour: 10,
    minutes: 45,
    invitees: ['alice', 'henry'],
    attends: ['carol', 'alice', 'henry'],
    password: '4821',
    recorded: true,
  },
  {
    subject: '供应商沟通',
    creator: 'alice',
    day: -1,
    hour: 16,
    minutes: 60,
    invitees: ['kate', 'liwei'],
    attends: ['alice', 'kate'],
    guests: [{ area: '86', phone_number: '13900000188', guest_name: '周经理' }],
  },
  { subject: 'Planning that nobody came to', creator: 'carol', day: -4, hour: 13, minutes: 30, invitees: ['bob'] },
  {
    subject: 'Moved to next week',
    creator: 'alice',
    day: 2,
    hour: 10,
    minutes: 30,
    invitees: ['bob'],
    cancelled: true,
  },
  {
    subject: '设计评审',
    creator: 'carol',
    day: 1,
    hour: 10,
    minutes: 60,
    hosts: ['carol', 'grace'],
    invitees: ['alice', 'bob'],
    rooms: ['海棠'],
  },
  {
    subject: 'Security training',
    creator: 'alice',
    day: 2,
    hour: 14,
    minutes: 120,
    hosts: ['alice', 'henry'],
    invitees: ['bob', 'carol', 'dana', 'erin', 'frank', 'grace', 'iris', 'jun', 'kate', 'liwei', 'mei'],
    password: '0042',
    rooms: ['长城厅'],
    settings: { mute_enable_join: true, only_enterprise_user_allowed: true, auto_record_type: 'cloud' },
  },
  { subject: '一对一', creator: 'bob', day: 3, hour: 11, minutes: 30, invitees: ['carol'], password: '1357' },
  {
    subject: 'Customer demo',
    creator: 'dana',
    day: 4,
    hour: 16.5,
    minutes: 45,
    hosts: ['dana'],
    invitees: ['alice', 'bob'],
    guests: [
      { area: '86', phone_number: '13900000288', guest_name: 'Ms Lin' },
      { area: '852', phone_number: '91234567', guest_name: 'Mr Chan' },
    ],
    rooms: ['Harbour'],
  },
  {
    subject: '董事会',
    creator: 'alice',
    day: 12,
    hour: 9,
    minutes: 180,
    invitees: ['kate'],
    password: '908172',
    rooms: ['长城厅', 'Harbour'],
  },
  {
    subject: '新品发布直播',
    creator: 'alice',
    day: -10,
    hour: 19,
    minutes: 60,
    attends: ['alice', 'grace'],
    live: { live_subject: '新品发布', live_summary: '秋季新品', enable_live_im: true, enable_live_replay: true },
    recorded: true,
  },
  {
    subject: 'Open day, live',
    creator: 'bob',
    day: 7,
    hour: 15,
    minutes: 90,
    invitees: ['alice'],
    live: {
      live_subject: 'Open day',
      live_summary: 'See how we work',
      enable_live_password: true,
      live_password: '20262026',
      enable_live_im: true,
      enable_live_replay: true,
    },
  },
  {
    subject: 'All hands',
    creator: 'erin',
    day: -6,
    hour: 16,
    minutes: 60,
    bySecret: true,
    invitees: ['alice', 'bob', 'carol'],
    attends: ['erin', 'alice', 'carol'],
  },
  { subject: '财务对账', creator: 'liwei', day: -2, hour: 14, minutes: 30, bySecret: true, attends: ['liwei', 'kate'] },
  { subject: 'Room booking check', creator: 'alice', day: 1, hour: 15, minutes: 30, bySecret: true, invitees: ['jun'] },
  {
    subject: '法务例会',
    creator: 'iris',
    day: 5,
    hour: 10,
    minutes: 60,
    bySecret: true,
    invitees: ['alice'],
    password: '6600',
  },
]

const globex: MeetingSketch[] = [
  {
    subject: 'Daily sync',
    creator: 'gina',
    day: -3,
    hour: 17,
    minutes: 20,
    hosts: ['gina', 'hugo'],
    invitees: ['hugo', 'dana', 'ivan'],
    attends: ['gina', 'hugo', 'ivan'],
    repeats: { recurring_type: 1, until_count: 20 },
  },
  {
    subject: '周会',
    creator: 'hugo',
    day: -6,
    hour: 10,
    minutes: 60,
    invitees: ['gina', 'yuki', 'zhao'],
    attends: ['hugo', 'gina', 'yuki'],
    repeats: { recurring_type: 2, until_count: 6 },
  },
  {
    subject: 'Budget',
    creator: 'gina',
    day: -9,
    hour: 15,
    minutes: 60,
    invitees: ['hugo', 'zhao'],
    attends: ['gina', 'hugo', 'zhao'],
    recorded: true,
    password: '0815',
  },
  {
    subject: 'Retrospective',
    creator: 'hugo',
    day: -1,
    hour: 14,
    minutes: 45,
    invitees: ['gina', 'dana'],
    attends: ['hugo', 'dana'],
  },
  { subject: '合同评审', creator: 'dana', day: 1, hour: 11, minutes: 60, invitees: ['gina', 'hugo'], password: '2468' },
  {
    subject: 'Launch rehearsal',
    creator: 'gina',
    day: 2,
    hour: 16,
    minutes: 90,
    hosts: ['gina', 'yuki'],
    rooms: ['Atrium'],
    invitees: ['hugo', 'dana', 'ivan', 'zhao'],
  },
  {
    subject: 'Auditors',
    creator: 'gina',
    day: 6,
    hour: 10,
    minutes: 60,
    bySecret: true,
    invitees: ['zhao'],
    password: '5050',
  },
  {
    subject: 'Archive cleanup',
    creator: 'ivan',
    day: -4,
    hour: 9,
    minutes: 30,
    bySecret: true,
    attends: ['ivan', 'gina'],
  },
]

/** By enterprise. */
export const meetingSketches: Record<string, MeetingSketch[]> = { acme, globex }
