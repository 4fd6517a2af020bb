/**
 * A small SDK for the Tencent Meeting open platform. It imports nothing of this program: fetch, clock and nonce come in.
 *
 * @example
 * const client = createClient({
 *   restOrigin: 'https://api.meeting.qq.com',
 *   authenticator: oauthToken({ accessToken, openId }),
 *   fetch, now: Date.now, nonce: createNonce, deadlineMs: 10_000,
 * })
 * const meeting = await client.call(operations.createMeeting, { subject: 'Weekly', startsAt, endsAt })
 * const upcoming = await client.call(operations.listUserMeetings, {})
 *
 * Deliveries (webhooks) are verified first and decoded afterwards:
 * `verifySignature`, `isFresh`, then `decodeEvent` and `readEvent`, or `decodeCheck` for an address check.
 *
 * Failures are `TencentError`: branch by `kind` and `code`, never by HTTP status; `outcome: 'unknown'` after a write means
 * that it may have been carried out.
 */
export { type Capability, type Credential, capabilities, type Means, whatIsMissing } from './capabilities'
export type { CorpMeeting } from './catalogue/dashboard/list-corp-meetings'
export type { CorpRole } from './catalogue/dashboard/list-corp-roles'
export type { CorpUser } from './catalogue/dashboard/list-corp-users'
export type { Operation } from './catalogue/define-operation'
export type { GuestList } from './catalogue/guests/guest-list'
export type { LiveReplay } from './catalogue/live/live-replay'
export type { CreatedMeeting } from './catalogue/meetings/create-meeting'
export type { Guest } from './catalogue/meetings/guest'
export type { Participant } from './catalogue/meetings/list-participants'
export type { EndedMeeting } from './catalogue/meetings/list-user-ended-meetings'
export type { LiveStream } from './catalogue/meetings/live'
export type { Meeting, MeetingStatus, MeetingSummary, Occurrence, Series } from './catalogue/meetings/meeting'
export type { MeetingUser } from './catalogue/meetings/meeting-user'
export type { KnownRecurrence, Recurrence } from './catalogue/meetings/recurrence'
export type { MeetingSettings } from './catalogue/meetings/settings'
export { type OperationId, operations } from './catalogue/operations'
export type { RecordAccess } from './catalogue/recordings/get-record-access-metrics'
export type { RecordEvent } from './catalogue/recordings/list-record-events'
export type { RecordAddresses } from './catalogue/recordings/record-addresses'
export type { Recording, RecordingFile, RecordingSharing } from './catalogue/recordings/recording'
export type { MeetingRoomDetail } from './catalogue/rooms/get-meeting-room'
export type { MeetingRoom } from './catalogue/rooms/list-meeting-rooms'
export type { RoomSummary } from './catalogue/rooms/room'
export type { CreatedUser } from './catalogue/users/create-user'
export type { User, UserRole, UserStatus } from './catalogue/users/user'
export { createClient, type TencentClient } from './client'
export type { CallRecord, ClientOptions } from './client-options'
export { createNonce } from './create-nonce'
export { TencentError } from './errors'
export { ListStalledError, listAll } from './list'
export { buildAuthorizeUrl } from './oauth/build-authorize-url'
export { exchangeAuthCode } from './oauth/exchange-auth-code'
export { failureClass } from './oauth/failure-class'
export { getUserInfo } from './oauth/get-user-info'
export type { OAuthPlatform } from './oauth/platform'
export type { TokenTransport } from './oauth/post-token-endpoint'
export type { TokenPair } from './oauth/read-token-pair'
export { refreshToken } from './oauth/refresh-token'
export type { Fetch } from './send-request'
export { type Authenticator, enterpriseSecret, oauthToken } from './sign'
export { ACKNOWLEDGEMENT } from './webhook/acknowledgement'
export { type DecodedEvent, decodeCheck, decodeEvent, UnreadableDeliveryError } from './webhook/decode-data'
export { isFresh } from './webhook/is-fresh'
export { authorizedPeople, openIdLists, openIdsOf } from './webhook/people-of'
export { personIds } from './webhook/person-ids'
export { personOf } from './webhook/person-of'
export { parseEvent, readEvent, type WebhookEvent } from './webhook/read-event'
export { type MeetingNews, readMeetingNews } from './webhook/read-meeting-news'
export { readOperateTime } from './webhook/read-operate-time'
export { type RecordingNews, readRecordingNews } from './webhook/read-recording-news'
export { type SignedDelivery, verifySignature } from './webhook/verify-signature'
export { webhookEvents } from './webhook/webhook-events'
