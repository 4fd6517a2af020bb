import { ApiError } from '../gateway/operation'
import { isOpen, meetingStatus } from '../meetings/meeting-status'
import type { Meeting, PushTarget } from '../state/model'
import type { World } from '../state/world'

type LiveConfig = Record<string, unknown>

/** Without a password there is none to keep. */
export function consistent(config: LiveConfig): LiveConfig {
  return config.enable_live_password === false ? { ...config, live_password: undefined } : config
}

function requireConfigurable(world: World, meeting: Meeting): void {
  if (!meeting.enableLive) throw new ApiError(190317, 'LIVE IS NOT ENABLED')
  if (!isOpen(meetingStatus(meeting, world.now()))) throw new ApiError(190319, 'LIVE CONFIG CANNOT BE CHANGED')
}

/**
 * The meeting with other live settings, in whatever state it is: 190317 without a live stream, 190319 once it is cancelled or closed.
 * What happens to settings that are left out is not documented, so the mode decides.
 */
export function configureLive(world: World, meeting: Meeting, sent: LiveConfig): Meeting {
  requireConfigurable(world, meeting)
  const kept = world.modes.omittedFields === 'keep' ? meeting.liveConfig : {}
  return { ...meeting, liveConfig: consistent({ ...kept, ...sent }) }
}

/** The meeting whose stream is sent there besides, in place of where it was sent; refused as its settings are. */
export function pushTo(world: World, meeting: Meeting, pushTarget: PushTarget): Meeting {
  requireConfigurable(world, meeting)
  return { ...meeting, pushTarget }
}
