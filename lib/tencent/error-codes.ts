/**
 * What somebody can do about an error code.
 * - `change-input`: what was typed must change. `refresh`: our picture is old, read again.
 * - `ask-admin`: a right, seat, plan or setting is missing. `check-credentials`: ids, secrets or the address list are wrong.
 * - `reconnect`: the person has to authorise again. `wait`: a limit is used up. `retry`: a fault at Tencent.
 * - `resend`: the gateway refused this attempt unread; sign anew. `report`: a mistake in this program.
 */
type ErrorAction =
  | 'change-input'
  | 'refresh'
  | 'ask-admin'
  | 'check-credentials'
  | 'reconnect'
  | 'wait'
  | 'retry'
  | 'resend'
  | 'report'

export type ErrorCodeEntry = {
  meaning: string
  action: ErrorAction
  retryable: boolean
  waitSeconds?: number
  /** The input that the code speaks of, in the words of this catalogue. */
  field?: string
}

type Row = readonly [code: number, action: ErrorAction, meaning: string, waitSeconds?: number]

const restRows: readonly Row[] = [
  [28, 'retry', 'Network fault inside the platform'],
  [40, 'ask-admin', 'Only administrators may withdraw this authorisation'],
  [41, 'retry', 'Network fault inside the platform'],
  [4049, 'refresh', 'The recording does not exist'],
  [4051, 'refresh', 'The recording file was deleted'],
  [5108, 'retry', 'Internal fault'],
  [9002, 'refresh', 'The meeting id is wrong'],
  [9003, 'refresh', 'The meeting does not exist'],
  [9007, 'refresh', 'The meeting was cancelled already'],
  [9008, 'wait', 'Too many meetings were created in a short time', 60],
  [9042, 'ask-admin', 'Not allowed for this user or this application'],
  [9061, 'wait', 'Meetings are queried too often'],
  [9093, 'change-input', 'The subject contains a word that is not allowed'],
  [9098, 'change-input', 'Too many meetings at the same time'],
  [9099, 'ask-admin', 'Not allowed to enter the booked meeting'],
  [9100, 'ask-admin', 'Not allowed to schedule meetings'],
  [9101, 'ask-admin', 'Not allowed to join the meeting'],
  [9102, 'ask-admin', 'Not allowed to change the meeting'],
  [9103, 'change-input', 'A Rooms device cannot be moved to the waiting room'],
  [9104, 'change-input', 'The video of this device cannot be stopped'],
  [10000, 'retry', 'Unknown fault in user management'],
  [10001, 'report', 'User management refused a parameter'],
  [10002, 'retry', 'The state of the room call could not be read'],
  [10004, 'retry', 'The room could not be called'],
  [10005, 'report', 'This program version is banned'],
  [13000, 'retry', 'The meeting could not be read'],
  [13602, 'refresh', 'A meeting that has started cannot be cancelled'],
  [13603, 'refresh', 'The meeting has ended'],
  [19010, 'retry', 'The live replay file could not be deleted'],
  [20000, 'report', 'A parameter has the wrong type'],
  [20001, 'ask-admin', 'The user does not exist'],
  [20002, 'change-input', 'The user exists already'],
  [20003, 'ask-admin', 'The user is disabled'],
  [20004, 'ask-admin', 'The super administrator cannot be deleted'],
  [20006, 'change-input', 'A room is taken in the new time slot'],
  [30002, 'refresh', 'There is no transcript or summary'],
  [40000, 'change-input', 'The mobile number is not valid'],
  [41001, 'change-input', 'The email address is not valid'],
  [41002, 'change-input', 'The email address is in use'],
  [41003, 'change-input', 'The mobile number is in use'],
  [50000, 'check-credentials', 'The enterprise id is not valid'],
  [50001, 'ask-admin', 'The enterprise account is not usable'],
  [156009, 'ask-admin', 'All seats are taken'],
  [190001, 'ask-admin', 'The user is not registered with the enterprise'],
  [190004, 'report', 'A request parameter is wrong'],
  [190300, 'resend', 'The clock differs from the platform by more than five minutes'],
  [190301, 'resend', 'Timestamp and nonce were used before'],
  [190303, 'reconnect', 'The credential is not accepted'],
  [190310, 'wait', 'The calls of this minute are used up', 60],
  [190311, 'wait', 'The calls of this day are used up'],
  [190312, 'wait', 'The calls of this operation are used up for today'],
  [190313, 'wait', 'The calls of this operation are used up for this minute', 60],
  [190315, 'ask-admin', 'Only the creator of the meeting may do this'],
  [190316, 'change-input', 'The meeting has no live stream'],
  [190317, 'change-input', 'Live streaming is not enabled'],
  [190318, 'retry', 'The meeting could not be read'],
  [190319, 'retry', 'The live stream settings could not be changed'],
  [200001, 'report', 'A request header is missing'],
  [200002, 'resend', 'The request was taken for a replay'],
  [200003, 'check-credentials', 'The signature is wrong'],
  [200004, 'report', 'The platform does not know this request'],
  [200005, 'report', 'The body is not what the platform expects'],
  [200006, 'report', 'A request parameter is wrong'],
  [202007, 'refresh', 'The participant is not in the meeting'],
  [204001, 'change-input', 'The user data is wrong or exists already'],
  [500014, 'ask-admin', 'The account lacks a right or plan'],
  [500029, 'wait', 'The meetings that this user may create in an hour are used up', 3600],
  [500046, 'wait', 'Live quality was queried too often', 60],
  [500125, 'check-credentials', 'The address of this server is not on the list of the application'],
  [500168, 'ask-admin', 'The calls of this month are used up'],
  [500277, 'refresh', 'The recording does not exist'],
  [960000, 'retry', 'Network fault inside the platform'],
]

const oauthRows: readonly Row[] = [
  [10, 'report', 'A parameter is wrong'],
  [20, 'retry', 'Internal fault'],
  [999, 'retry', 'Internal fault'],
  [1001, 'check-credentials', 'The application is banned'],
  [1002, 'reconnect', 'The authorisation code is not valid any more'],
  [1003, 'check-credentials', 'The application secret is wrong'],
  [1004, 'reconnect', 'The open id does not belong to these tokens'],
  [1005, 'reconnect', 'The access token has ended'],
  [1006, 'reconnect', 'The refresh token has ended'],
]

/** Codes that speak of one input only. */
const fields: ReadonlyMap<number, string> = new Map([
  [9093, 'subject'],
  [20002, 'userid'],
  [20006, 'rooms'],
  [40000, 'phone'],
  [41001, 'email'],
  [41002, 'email'],
  [41003, 'phone'],
])

const repeatable: ReadonlySet<ErrorAction> = new Set(['wait', 'retry', 'resend'])

/** The documented codes of REST calls and token endpoints. Platform pages: 返回结果/错误码, OAuth2.0 返回码. */
export const errorCodes: ReadonlyMap<number, ErrorCodeEntry> = new Map(
  [...restRows, ...oauthRows].map(([code, action, meaning, waitSeconds]) => [
    code,
    {
      meaning,
      action,
      retryable: repeatable.has(action),
      ...(waitSeconds === undefined ? {} : { waitSeconds }),
      ...(fields.has(code) ? { field: fields.get(code) } : {}),
    },
  ]),
)
