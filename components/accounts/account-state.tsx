import {
  CalendarClock,
  Check,
  CirclePause,
  CircleSlash,
  Hourglass,
  KeyRound,
  LogOut,
  RotateCw,
  Unplug,
  X,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '../ui/badge'
import type { ShownState } from './shown-state'

type Word = Parameters<ReturnType<typeof useTranslations<'accounts.state'>>>[0]

const reauth = { tone: 'danger', icon: <KeyRound aria-hidden="true" />, word: 'reauth' } as const

const looks: Record<ShownState, { tone: Tone; icon: ReactNode; word: Word }> = {
  fine: { tone: 'success', icon: <Check aria-hidden="true" />, word: 'fine' },
  expiring: { tone: 'warning', icon: <CalendarClock aria-hidden="true" />, word: 'expiring' },
  degraded: { tone: 'caution', icon: <RotateCw aria-hidden="true" />, word: 'degraded' },
  unknown: { tone: 'caution', icon: <RotateCw aria-hidden="true" />, word: 'degraded' },
  refused: reauth,
  ended: reauth,
  neverAuthorized: reauth,
  leftByPerson: { tone: 'muted', icon: <LogOut aria-hidden="true" />, word: 'leftByPerson' },
  leftByAdmin: { tone: 'muted', icon: <Unplug aria-hidden="true" />, word: 'leftByAdmin' },
  leftAtTencent: { tone: 'danger', icon: <Unplug aria-hidden="true" />, word: 'leftAtTencent' },
  never: { tone: 'neutral', icon: <CircleSlash aria-hidden="true" />, word: 'never' },
  pending: { tone: 'info', icon: <Hourglass aria-hidden="true" />, word: 'pending' },
  suspended: { tone: 'neutral', icon: <CirclePause aria-hidden="true" />, word: 'suspended' },
  rejected: { tone: 'muted', icon: <X aria-hidden="true" />, word: 'rejected' },
}

/** How an account stands, in a word with icon and colour. */
export function AccountState({ state }: { state: ShownState }) {
  const t = useTranslations('accounts.state')
  const { tone, icon, word } = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(word)}
    </Badge>
  )
}
