import { Search } from 'lucide-react'
import { classNames } from './class-names'
import { inputClasses } from './input-style'

interface SearchBoxProps {
  /** What is looked for; it stands in the empty box. */
  label: string
  value: string
  onType: (text: string) => void
  maxLength: number
  className?: string
}

/** A line of text that narrows what is shown. Nothing in it can be wrong, so it does without what a TextField brings. */
export function SearchBox({ label, value, onType, maxLength, className }: SearchBoxProps) {
  return (
    <div className={classNames('relative min-w-0', className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onType(event.target.value)}
        className={inputClasses('pl-9')}
      />
    </div>
  )
}
