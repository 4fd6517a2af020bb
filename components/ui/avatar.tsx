import { classNames } from './class-names'

interface AvatarProps {
  /** Whose or what it is; the name itself must stand beside it or name the control. */
  name: string
  /** Round for people, square for organisations. */
  shape?: 'round' | 'square'
  size?: 'small' | 'medium'
}

const hues = [20, 75, 140, 190, 250, 310] as const

/** The first letter of a name on a quiet colour that stays the same for that name; decorative. */
export function Avatar({ name, shape = 'round', size = 'medium' }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-flex shrink-0 items-center justify-center font-semibold uppercase',
        shape === 'round' ? 'rounded-full' : 'rounded-control',
        size === 'small' ? 'size-6 text-12' : 'size-8 text-13',
        palette[hueOf(name)],
      )}
    >
      {initialOf(name)}
    </span>
  )
}

const palette: Record<(typeof hues)[number], string> = {
  20: 'bg-[light-dark(oklch(0.92_0.035_20),oklch(0.36_0.05_20))] text-[light-dark(oklch(0.43_0.09_20),oklch(0.9_0.04_20))]',
  75: 'bg-[light-dark(oklch(0.92_0.045_75),oklch(0.36_0.05_75))] text-[light-dark(oklch(0.43_0.08_75),oklch(0.9_0.05_75))]',
  140: 'bg-[light-dark(oklch(0.92_0.04_140),oklch(0.36_0.05_140))] text-[light-dark(oklch(0.41_0.08_140),oklch(0.9_0.05_140))]',
  190: 'bg-[light-dark(oklch(0.92_0.035_190),oklch(0.36_0.045_190))] text-[light-dark(oklch(0.41_0.07_190),oklch(0.9_0.04_190))]',
  250: 'bg-[light-dark(oklch(0.92_0.03_250),oklch(0.37_0.05_250))] text-[light-dark(oklch(0.43_0.09_250),oklch(0.9_0.04_250))]',
  310: 'bg-[light-dark(oklch(0.92_0.03_310),oklch(0.37_0.05_310))] text-[light-dark(oklch(0.43_0.09_310),oklch(0.9_0.04_310))]',
}

function hueOf(name: string): (typeof hues)[number] {
  let sum = 0
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return hues[sum % hues.length] ?? 190
}

function initialOf(name: string): string {
  return [...name.trim()][0] ?? '·'
}
