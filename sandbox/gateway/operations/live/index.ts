import type { Operation } from '../../operation'
import { deleteLiveReplay } from './delete-live-replay'
import { listLiveReplays, listLiveReplaysByCode } from './list-live-replays'
import { updateLiveConfig, updateLiveConfigByCode } from './update-live-config'

/** Live streams of meetings and their replays. */
export const liveOperations: Operation[] = [
  updateLiveConfig,
  updateLiveConfigByCode,
  listLiveReplays,
  listLiveReplaysByCode,
  deleteLiveReplay,
]
