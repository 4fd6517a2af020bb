import type { Meeting, OAuthApp } from './model'

/** What a meeting, its people and its recordings can do; the platform's own names. */
type MeetingEvent =
  | 'meeting.created'
  | 'meeting.updated'
  | 'meeting.canceled'
  | 'meeting.started'
  | 'meeting.end'
  | 'meeting.participant-joined'
  | 'meeting.participant-left'
  | 'meeting.participant-jbh-waiting'
  | 'meeting.participant-joined-waiting-room'
  | 'meeting.participant-left-waiting-room'
  | 'meeting.participant-admitted'
  | 'meeting.participant-put-in-waiting-room'
  | 'meeting.share-screen-open'
  | 'meeting.share-screen-close'
  | 'meeting.live-started'
  | 'meeting.live-stopped'
  | 'recording.started'
  | 'recording.paused'
  | 'recording.resumed'
  | 'recording.stopped'
  | 'recording.completed'
  | 'recording.failed'
  | 'recording.deleted'

/** What happens between an OAuth application and those who use it: the names of 2.1.0, and two that replaced some later. */
type AppEvent =
  | 'oauth.corp-auth'
  | 'oauth.corp-cancel-auth'
  | 'oauth.user-auth'
  | 'oauth.user-cancel-auth'
  | 'oauth.auth-user'
  | 'oauth.cancel-auth'

/** Something that happened to a meeting. */
export interface MeetingHappening {
  event: MeetingEvent
  /** As it was right after. */
  meeting: Meeting
  /** Who did it, a person's id; nobody when the clock did. */
  by?: string
  /** To whom, a person's id. */
  to?: string
  /** When, in milliseconds on the sandbox clock, if not now. */
  at?: number
  /** The booked time it is about; that which counts now when left out. */
  span?: { startsAt: number; endsAt: number }
  cancelReason?: string
  leaveReason?: string
  /** 0 by a host, 1 the last one left after the booked end, 2 nobody was there at the booked end. */
  endType?: 0 | 1 | 2
  /** The files of a recording it is about. */
  fileIds?: string[]
  /** Of those who dial in. */
  pstnNumber?: string
  customerData?: string
}

/** Something that happened to an application. */
export interface AppHappening {
  event: AppEvent
  app: OAuthApp
  /** Who did it, a person's id. */
  by: string
  /** Did the enterprise let the application in for the first time? */
  isFirst?: boolean
}

export type Happening = MeetingHappening | AppHappening
