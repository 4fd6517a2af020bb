import type { ApiProblem } from '@/lib/fetcher'
import type { ListedMeeting } from './listed-meeting'

/** One of the lists, however far it was read. */
export interface MeetingRows {
  /** Undefined while nothing is known yet. */
  meetings: ListedMeeting[] | undefined
  /** Why it could not be read or refreshed. */
  problem: ApiProblem | undefined
  updatedAt: Date | undefined
  hasMore: boolean
  /** There is more than the list can hold. */
  isCut: boolean
  /** Tencent Meeting did not answer: so the rows were then. */
  asOf?: string | undefined
  isLoadingMore: boolean
  /** The rows are what our copies have while Tencent Meeting is asked: there may be others. */
  isProvisional?: boolean
  loadMore: () => void
  /** All rows, those of pages that were not read yet too. Rejects with ApiProblem. */
  readAll: () => Promise<ListedMeeting[]>
  reload: () => void
}
