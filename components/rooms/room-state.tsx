import { CircleCheck, CircleDashed, CircleHelp, Unplug, WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Room } from '@/lib/rooms/schema'
import { Badge, LiveDot } from '../ui/badge'

const looks = {
  idle: { tone: 'success', icon: <CircleCheck aria-hidden="true" /> },
  'in-use': { tone: 'info', icon: <LiveDot /> },
  offline: { tone: 'warning', icon: <WifiOff aria-hidden="true" /> },
  unbound: { tone: 'muted', icon: <Unplug aria-hidden="true" /> },
  'not-activated': { tone: 'muted', icon: <CircleDashed aria-hidden="true" /> },
  unknown: { tone: 'neutral', icon: <CircleHelp aria-hidden="true" /> },
} as const

/** How the device of a room stands, as Tencent tells it. */
export function RoomState({ status }: Pick<Room, 'status'>) {
  const t = useTranslations('rooms.status')
  const { tone, icon } = looks[status]
  return (
    <Badge tone={tone} icon={icon}>
      {t(status)}
    </Badge>
  )
}
