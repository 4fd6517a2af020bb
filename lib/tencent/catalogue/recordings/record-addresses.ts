import { z } from 'zod'
import { maybe, wireId, wireText, wireUrl } from '../../wire'

/** Where a file can be watched and fetched. Any of it may be absent; addresses to download are good for 6 hours. */
export type RecordAddresses = {
  fileId: string
  viewUrl?: string
  video?: DownloadableFile
  audio?: DownloadableFile
  minutes: DownloadableFile[]
}

/** `format` such as mp4, m4a, txt or pdf, as the platform spells it. */
export type DownloadableFile = { url: string; format?: string }

const TencentSummaryFile = z.object({ download_address: maybe(wireUrl), file_type: maybe(wireText) })

export const TencentRecordAddresses = z.object({
  record_file_id: wireId,
  view_address: maybe(wireUrl),
  download_address: maybe(wireUrl),
  download_address_file_type: maybe(wireText),
  audio_address: maybe(wireUrl),
  audio_address_file_type: maybe(wireText),
  meeting_summary: maybe(z.array(TencentSummaryFile)),
})

/** The addresses of a reply in our words. */
export function toRecordAddresses(file: z.output<typeof TencentRecordAddresses>): RecordAddresses {
  return {
    fileId: file.record_file_id,
    viewUrl: file.view_address,
    video: toFile(file.download_address, file.download_address_file_type),
    audio: toFile(file.audio_address, file.audio_address_file_type),
    minutes: (file.meeting_summary ?? []).flatMap((one) => toFile(one.download_address, one.file_type) ?? []),
  }
}

/** A format without an address is nothing to fetch. */
function toFile(url: string | undefined, format: string | undefined): DownloadableFile | undefined {
  return url === undefined ? undefined : { url, format }
}
