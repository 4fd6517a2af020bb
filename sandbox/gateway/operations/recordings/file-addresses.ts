import { type AddressKind, addressOf, kindsOf } from '../../../recordings/addresses'
import type { Person, RecordingFile } from '../../../state/model'
import type { Call } from '../../operation'

/** Where a file can be watched and downloaded by the person who asks; short ones have no sound file and no minutes. */
export function fileAddresses({ world, caller }: Call, file: RecordingFile, person: Person): Record<string, unknown> {
  const kinds = kindsOf(file)
  const address = (kind: AddressKind) => addressOf(world, file, kind, person.id)
  const hasAudio = kinds.includes('audio')
  // Newer pages: people of free enterprises get no address to download from.
  const isFree = caller.mode === 'oauth' && world.corps.get(caller.corpId)?.edition === 'free'
  return {
    record_file_id: file.id,
    view_address: address('view'),
    download_address: isFree ? '' : address('video'),
    download_address_file_type: 'mp4',
    audio_address: hasAudio ? address('audio') : undefined,
    audio_address_file_type: hasAudio ? 'm4a' : undefined,
    meeting_summary: kinds.includes('minutes')
      ? [{ download_address: address('minutes'), file_type: 'txt' }]
      : undefined,
  }
}
