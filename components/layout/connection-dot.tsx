import { classNames } from '../ui/class-names'
import type { FrameProps } from './frame-props'

/** The state of the connection as a dot on the corner of what it is in; its words stand in the control's name. */
export function ConnectionDot({ state }: { state: FrameProps['connection']['state'] }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'absolute -right-0.5 -bottom-0.5 size-2.5 rounded-full ring-2 ring-sidebar',
        state === 'fine' ? 'bg-fine' : 'bg-attention',
      )}
    />
  )
}
