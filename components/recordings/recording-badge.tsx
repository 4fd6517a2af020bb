import { CircleCheck, CirclePause, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RecordingState } from '@/lib/recordings/schema'
import { Badge, LiveDot, type Tone } from '../ui/badge'

const looks: Record<RecordingState, { tone: Tone; icon: ReactNode; done: number }> = {
  recording: { tone: 'danger', icon: <LiveDot />, done: 1 },
  paused: { tone: 'caution', icon: <CirclePause aria-hidden="true" />, done: 1 },
  transcoding: { tone: 'info', icon: <LoaderCircle aria-hidden="true" />, done: 2 },
  ready: { tone: 'success', icon: <CircleCheck aria-hidden="true" />, done: 3 },
  failed: { tone: 'muted', icon: <TriangleAlert aria-hidden="true" />, done: 0 },
}

const steps = [1, 2, 3]

/** How far a recording is: a word, and while it is under way how many of three steps are done. */
export function RecordingBadge({ state }: { state: RecordingState }) {
  const t = useTranslations('recordings.states')
  const { tone, icon, done } = looks[state]
  return (
    <span className="flex items-center gap-2">
      <Badge tone={tone} icon={icon}>
        {t(state)}
      </Badge>
      {done > 0 && done < 3 && (
        <span aria-hidden="true" className="flex gap-0.5">
          {steps.map((step) => (
            <span key={step} className={`h-1 w-4 rounded-full ${step <= done ? 'bg-accent' : 'bg-line'}`} />
          ))}
        </span>
      )}
    </span>
  )
}
