import type { MouseEvent } from 'react'
import { markClasses } from '../ui/choice-style'
import { classNames } from '../ui/class-names'

interface SelectBoxProps {
  /** What is selected by it, for assistive technology. */
  name: string
  checked: boolean
  onToggle: (withShift: boolean) => void
  className?: string
}

/** A box that selects a row; the space to press is as large as a finger. */
export function SelectBox({ name, checked, onToggle, className }: SelectBoxProps) {
  return (
    <label
      className={classNames('relative z-10 -m-2.5 flex size-11 cursor-pointer items-center justify-center', className)}
    >
      <input
        type="checkbox"
        aria-label={name}
        checked={checked}
        onChange={() => undefined}
        onClick={(event: MouseEvent) => onToggle(event.shiftKey)}
        className={classNames(markClasses, 'mark-check mt-0 rounded-tag')}
      />
    </label>
  )
}
