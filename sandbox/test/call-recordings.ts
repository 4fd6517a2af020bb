import { DAY } from './book-test-meeting'
import { type Answer, bySecret, callOperation, rawAnswer, type TestCaller } from './call-operation'
import { type MemoryWorld, NOW } from './memory-world'

/** Parameters of a call. */
export type Query = Record<string, string | number>
type Rows = { record_meetings: (Record<string, unknown> & { record_files: Record<string, unknown>[] })[] }
type Files = { record_files: Record<string, unknown>[] }

/** The longest window there is, up to now. */
export const WINDOW = { start_time: NOW - 31 * DAY, end_time: NOW }

/** The recordings of the last 31 days that ann sees, unless told. */
export function listRecords(
  setting: MemoryWorld,
  query: Query = {},
  by: TestCaller = bySecret(setting),
): Answer & Rows {
  const given = { userid: by.idOf('ann'), ...WINDOW, ...query }
  return callOperation(setting, by, 'listRecords', { query: given }) as Answer & Rows
}

/** All addresses of a recording. */
export function recordAddresses(
  setting: MemoryWorld,
  id: string,
  userid = 'ann',
  by = bySecret(setting),
): Answer & Files {
  const query = { meeting_record_id: id, userid: by.idOf(userid) }
  return callOperation(setting, by, 'getMeetingRecordAddresses', { query }) as Answer & Files
}

/** The addresses of one file. */
export function fileAddress(setting: MemoryWorld, id: string, userid = 'ann', by = bySecret(setting)): Answer {
  const params = { record_file_id: id }
  return callOperation(setting, by, 'getRecordFileAddress', { params, query: { userid: by.idOf(userid) } })
}

/** Deletes all files of a recording, as ann unless told. */
export function deleteRecords(setting: MemoryWorld, query: Query, by = bySecret(setting)) {
  return rawAnswer(setting, by, 'deleteMeetingRecords', { query: { userid: by.idOf('ann'), ...query } })
}

/** Deletes one file, as ann unless told. */
export function deleteFile(setting: MemoryWorld, id: string, query: Query, by = bySecret(setting)) {
  const request = { params: { record_file_id: id }, query: { userid: by.idOf('ann'), ...query } }
  return rawAnswer(setting, by, 'deleteRecordFile', request)
}
