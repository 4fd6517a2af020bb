import { classNames } from '../ui/class-names'
import type { FrameProps } from './frame-props'

interface ConnectionDotProps {
  state: FrameProps['connection']['state']
  corner?: 'top' | 'bottom'
}

/** The state of the connection as a dot on the corner of what it is in; its words stand in the control's name. */
export function ConnectionDot({ state, corner = 'bottom' }: ConnectionDotProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'absolute size-2.5 rounded-full ring-2 ring-sidebar',
        corner === 'bottom' ? '-right-0.5 -bottom-0.5' : '-top-0.5 -right-2',
        state === 'fine' ? 'bg-fine' : 'bg-attention',
      )}
    />
  )
}
