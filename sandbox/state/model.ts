/** The things a local Tencent Meeting knows. All times are Unix seconds on the sandbox clock unless a field says otherwise. */

/** An enterprise on the platform. */
export interface Corp {
  slug: string
  name: string
  /** What REST callers send as `AppId`, the authorize page takes as `corp_id` and tokens name as `open_corp_id`. */
  corpId: string
  edition: 'enterprise' | 'free'
  /** How many people it may register; without it as many as its edition allows. */
  seats?: number
}

/** A department; the names from the top down to it are its path. */
export interface Department {
  id: string
  corpId: string
  name: string
  parentId?: string
}

export type RoleCode = 'ADMIN_ROLE' | 'MANAGER_ROLE' | 'NORMAL_ROLE'

/** A person registered in one enterprise; `id` is `${corpId}/${userid}`. */
export interface Person {
  id: string
  corpId: string
  userid: string
  name: string
  email: string
  phone: string
  /** The coding of `GET /v1/users/list`: 1 normal, 2 removed, 3 not activated, 4 disabled. */
  status: 1 | 2 | 3 | 4
  /** May this person schedule meetings (9100 otherwise)? */
  maySchedule: boolean
  isAdmin: boolean
  /** Administrators are ADMIN_ROLE, the others NORMAL_ROLE when it is left out. */
  roleCode?: RoleCode
  avatarUrl?: string
  staffId?: string
  jobTitle?: string
  /** Day of joining, any second of it. */
  entryTime?: number
  departmentIds?: string[]
  updatedAt?: number
}

/** An OAuth application of an enterprise. */
export interface OAuthApp {
  sdkId: string
  corpId: string
  name: string
  secret: string
  level: 'CORP_ACCOUNT_LEVEL' | 'USER_ACCOUNT_LEVEL'
  /** Granted in the console, not requested at run time. */
  scopes: string[]
  /** Complete URLs (exact match) or bare origins (same origin). */
  callbacks: string[]
  banned: boolean
}

/** An enterprise secret (AK/SK). */
export interface Credential {
  secretId: string
  secretKey: string
  corpId: string
  /** Present when the platform assigned one: then the header is required. */
  sdkId?: string
  enabled: boolean
}

/** A person as an application sees them; `id` is the open_id. */
export interface OpenIdentity {
  id: string
  sdkId: string
  personId: string
}

export interface Guest {
  area: string
  phone_number: string
  guest_name?: string
}

export interface RecurringRule {
  recurring_type: number
  until_type: number
  until_date?: number
  until_count?: number
}

/** One occurrence of a series. */
export interface SubMeeting {
  id: string
  startsAt: number
  endsAt: number
  deleted: boolean
}

/** One stay of one person in a meeting. */
export interface Attendance {
  personId: string
  nickname: string
  joinedAt: number
  leftAt?: number
  instanceid: number
  subMeetingId?: string
  /** Of those who dial in. */
  pstnNumber?: string
  /** What a customer put into the join link. */
  customerData?: string
}

/** A meeting; `id` is the meeting_id. Wire fields the sandbox only stores keep their wire names in `settings` and `liveConfig`. */
export interface Meeting {
  id: string
  code: string
  corpId: string
  /** The OAuth application it was made through; undefined for the enterprise secret. OAuth callers see only their application's. */
  viaSdkId?: string
  creatorId: string
  subject: string
  type: 0 | 1
  startsAt: number
  endsAt: number
  createdAt: number
  password?: string
  hostIds: string[]
  inviteeIds: string[]
  nonRegistered: string[]
  settings: Record<string, unknown>
  recurringRule?: RecurringRule
  subMeetings: SubMeeting[]
  enableLive: boolean
  liveConfig?: Record<string, unknown>
  enableDocUpload: boolean
  guests: Guest[]
  /** Later fields and unknown ones that the caller sent; kept, noted, not interpreted (such as time_zone, location). */
  extras: Record<string, unknown>
  attendance: Attendance[]
  waiting: Attendance[]
  cancelledAt?: number
  /** Ended by dismissMeeting. */
  dismissedAt?: number
  codeRecycledAt?: number
  /** Who shares a screen. */
  sharingId?: string
  /** Each time it was on the air. */
  liveRooms?: LiveRoom[]
  pushTarget?: PushTarget
  /** The rooms it has booked for its time. */
  roomIds?: string[]
  /** One for all its recordings; the platform's defaults when nobody changed it. */
  recordSharing?: RecordSharing
}

/** One time a meeting was on the air. */
export interface LiveRoom {
  id: string
  /** The title it had then. */
  subject: string
  startedAt: number
  endedAt?: number
  /** Can it be watched again? */
  hasReplay: boolean
  /** Who watches now, and all that ever did. */
  watching?: number
  watched?: number
}

/** Where a live stream is sent besides; `password` is the stream key. */
export interface PushTarget {
  platform: 1 | 2
  address: string
  password: string
}

/** A meeting room of an enterprise. */
export interface Room {
  id: string
  corpId: string
  name: string
  city: string
  building: string
  floor: string
  capacity: number
  /** The coding of the platform: 0 ordinary, 1 dedicated, 2 trial. */
  accountType: 0 | 1 | 2
  /** 0 not activated, 1 not bound, 2 idle, 4 offline; 3 in use follows from the meetings. */
  status: 0 | 1 | 2 | 4
  /** May it be booked? */
  isOpen: boolean
  description: string
  activeCode: string
  password: string
  pmiCode: string
}

/** A one-time code of the consent page; `id` is the code. Times are real Unix seconds. */
export interface AuthCode {
  id: string
  sdkId: string
  openId: string
  expiresAt: number
}

/** The one live token pair of an (application, person); `id` is the open_id. Times are real Unix seconds. */
export interface TokenPair {
  id: string
  sdkId: string
  accessToken: string
  refreshToken: string
  accessExpiresAt: number
  refreshExpiresAt: number
  scopes: string[]
  /** The refresh token this pair was made from, for the grace window. */
  replaced?: { refreshToken: string; at: number }
}

/** A first authorisation waiting for an enterprise's administrator; `id` is `${sdkId}/${corpId}`. */
export interface Approval {
  id: string
  approved: boolean
  /** An administrator took the application back: nobody authorises it before one lets it in again. */
  isOff?: boolean
}

/** A cloud recording of a meeting; `id` is the meeting_record_id. */
export interface Recording {
  id: string
  meetingId: string
  subMeetingId?: string
  startedAt: number
  /** Open while it goes on without a known end; may lie ahead. */
  stoppedAt?: number
  /** Its end was known from the start, so that the clock ends it. */
  endsByClock?: boolean
  isPaused?: boolean
  /** It could not be worked on: it never gets ready. */
  hasFailed?: boolean
  /** Nothing until it has an end. */
  files: RecordingFile[]
}

export interface RecordingFile {
  id: string
  startsAt: number
  endsAt: number
  bytes: number
  /** Signs its addresses, so that nobody guesses one. */
  key: string
  deletedAt?: number
}

/** Who may see the recordings of a meeting by its sharing link. */
export interface RecordSharing {
  isOn: boolean
  /** The coding of the platform: 0 everyone, 1 the enterprise, 2 the participants. */
  audience: 0 | 1 | 2
  password?: string
  /** Unix milliseconds, as they come. */
  expiresAt?: number
  mayDownload: boolean
}

/** Somebody watched or downloaded a file; without a person it was a stranger with a link. */
export interface RecordAccess {
  id: string
  recordingId: string
  fileId: string
  kind: 'view' | 'download'
  personId?: string
  at: number
}

/** Where an enterprise (`corpId`) or an OAuth application (`sdkId`) has its events sent. */
export interface Subscription {
  id: string
  corpId?: string
  sdkId?: string
  name: string
  url: string
  /** Signs what is sent; never sent itself. */
  token: string
  /** Encrypts what is sent; a later option. */
  aesKey?: string
  /** Names of events; every event when left out. */
  events?: string[]
}
