import type { Operation } from '../../operation'
import { deleteLiveReplay } from './delete-live-replay'
import { getLiveViewers } from './get-live-viewers'
import { listLiveReplays, listLiveReplaysByCode } from './list-live-replays'
import { setLivePushStream } from './set-live-push-stream'
import { updateLiveConfig, updateLiveConfigByCode } from './update-live-config'

/** Live streams of meetings, who watches them and their replays. */
export const liveOperations: Operation[] = [
  updateLiveConfig,
  updateLiveConfigByCode,
  listLiveReplays,
  listLiveReplaysByCode,
  deleteLiveReplay,
  getLiveViewers,
  setLivePushStream,
]
