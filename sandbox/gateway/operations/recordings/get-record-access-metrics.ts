import { accessesOf } from '../../../recordings/accesses-of'
import { requireRecording } from '../../../recordings/find-recording'
import { beijingDay, beijingMidnight } from '../../../state/beijing-clock'
import type { Operation } from '../../operation'
import { accessWindow } from './access-window'

const DAY = 86_400

/** GET /v1/metrics/records: views and downloads of each day from the first to the last of the window, quiet days included. */
export const getRecordAccessMetrics: Operation = {
  id: 'getRecordAccessMetrics',
  run(call) {
    const { world, caller, query } = call
    const { recording } = requireRecording(world, caller, query.meeting_record_id ?? '')
    const { from, to } = accessWindow(call)
    const last = beijingMidnight(to)
    const accesses = accessesOf(world, recording, beijingMidnight(from), last + DAY - 1)
    const summaries: Record<string, unknown>[] = []
    for (let day = beijingMidnight(from); day <= last; day += DAY) {
      const ofDay = accesses.filter(({ at }) => beijingMidnight(at) === day)
      const counts = { view: 0, download: 0 }
      for (const { kind } of ofDay) counts[kind] += 1
      summaries.push({ date: beijingDay(day), view_counts: counts.view, download_counts: counts.download })
    }
    return { summaries }
  },
}
