import type { Operation } from '../../operation'
import { deleteMeetingRecords } from './delete-meeting-records'
import { deleteRecordFile } from './delete-record-file'
import { getMeetingRecordAddresses } from './get-meeting-record-addresses'
import { getRecordAccessMetrics } from './get-record-access-metrics'
import { getRecordFileAddress } from './get-record-file-address'
import { listRecordEvents } from './list-record-events'
import { listRecords } from './list-records'
import { updateRecordSharingSettings } from './update-record-sharing-settings'

/** Cloud recordings: lists, addresses, sharing and who watched. */
export const recordingOperations: Operation[] = [
  listRecords,
  deleteMeetingRecords,
  deleteRecordFile,
  getMeetingRecordAddresses,
  getRecordFileAddress,
  updateRecordSharingSettings,
  getRecordAccessMetrics,
  listRecordEvents,
]
