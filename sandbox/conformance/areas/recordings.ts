import { expect } from 'vitest'
import { around, DAY, now, type Recorded, record } from '../arrange'
import type { Case } from '../case'
import type { Scene } from '../scene'

interface List {
  record_meetings: [{ record_files: [{ record_file_id: bigint; record_start_time: number; record_end_time: number }] }]
}

interface Addresses {
  view_address: string
  download_address: string
  meeting_summary: { download_address: string }[]
}

/** Every address that was given opens. */
async function provesAddresses({ view_address, download_address, meeting_summary }: Addresses): Promise<void> {
  const summaries = meeting_summary.map((each) => each.download_address)
  for (const address of [view_address, download_address, ...summaries]) {
    expect((await fetch(address)).status).toBe(200)
  }
}

/** A recording that ann watched and downloaded. */
async function watched(scene: Scene): Promise<Recorded> {
  const recorded = await record(scene)
  const path = `/v1/addresses/${recorded.files[0].id}`
  const address = await scene.ask<Addresses>({ method: 'GET', path, query: { userid: scene.id('ann') } })
  await fetch(address.view_address)
  await fetch(address.download_address)
  return recorded
}

export const sharing = { enable_sharing: true, sharing_auth_type: 2, enable_password: true, password: '12asABcs' }

/** Cloud recordings. */
export const recordings: Case[] = [
  {
    operation: 'listRecords',
    async given(scene) {
      const { meeting } = await record(scene)
      return { query: { userid: scene.id('ann'), meeting_code: meeting.meeting_code, ...(await around(scene)) } }
    },
    proves: ({ record_meetings: [{ record_files }] }: List) => {
      const [{ record_file_id, record_start_time, record_end_time }] = record_files
      // A bare number that no double holds, and milliseconds where the request had seconds.
      expect(typeof record_file_id).toBe('bigint')
      expect(record_end_time - record_start_time).toBe(600_000)
    },
  },
  {
    operation: 'deleteMeetingRecords',
    async given(scene) {
      const { meeting, id } = await record(scene)
      return { query: { userid: scene.id('ann'), meeting_id: meeting.meeting_id, meeting_record_id: id } }
    },
  },
  {
    operation: 'deleteRecordFile',
    async given(scene) {
      const { meeting, files } = await record(scene)
      const query = { userid: scene.id('ann'), meeting_id: meeting.meeting_id }
      return { path: { record_file_id: files[0].id }, query }
    },
  },
  {
    operation: 'getMeetingRecordAddresses',
    async given(scene) {
      return { query: { userid: scene.id('ann'), meeting_record_id: (await record(scene)).id } }
    },
    proves: ({ record_files: [file] }: { record_files: [Addresses] }) => provesAddresses(file),
  },
  {
    operation: 'getRecordFileAddress',
    async given(scene) {
      const { files } = await record(scene)
      return { path: { record_file_id: files[0].id }, query: { userid: scene.id('ann') } }
    },
    proves: provesAddresses,
  },
  {
    operation: 'updateRecordSharingSettings',
    async given(scene) {
      const { meeting, id } = await record(scene)
      const ends = { enable_sharing_expire: true, sharing_expire: ((await now(scene)) + DAY) * 1000 }
      const sharing_config = { ...sharing, ...ends, allow_download: true }
      const body = { userid: scene.id('ann'), meeting_id: meeting.meeting_id, sharing_config }
      return { path: { meeting_record_id: id }, body }
    },
  },
  {
    operation: 'getRecordAccessMetrics',
    async given(scene) {
      return { query: { meeting_record_id: (await watched(scene)).id, ...(await around(scene)) } }
    },
    proves({ summaries }: { summaries: { view_counts: number; download_counts: number }[] }) {
      expect(summaries.length).toBeGreaterThanOrEqual(2)
      const sum = (count: 'view_counts' | 'download_counts') => summaries.reduce((total, day) => total + day[count], 0)
      expect([sum('view_counts'), sum('download_counts')]).toEqual([1, 1])
    },
  },
  {
    operation: 'listRecordEvents',
    async given(scene) {
      return { query: { meeting_record_id: (await watched(scene)).id, ...(await around(scene)) } }
    },
    proves: ({ events }: { events: object[] }) => {
      expect(events).toEqual([expect.objectContaining({ event_type: 2, userid: 'ann', user_name: '安' })])
    },
  },
]
