import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PublicFrame } from '../sign-in/public-frame'
import { classNames } from '../ui/class-names'
import { ApplicationStep, type SetupApplication } from './application-step'
import { CodeForm } from './code-form'
import { FirstSignIn } from './first-sign-in'

interface SetupPageProps {
  slug: string
  /** What the code of this browser opens; null before there is one. */
  setup: { name: string; platforms: readonly string[]; application: SetupApplication | null } | null
  /** Where the first owner's sign-in begins. */
  startHref: string
}

const steps = ['code', 'application', 'signIn'] as const
type Step = (typeof steps)[number]

/** How a new organisation gets its application and its first owner, one step after the other. */
export function SetupPage({ slug, setup, startHref }: SetupPageProps) {
  const t = useTranslations('setup')
  const application = setup?.application ?? null
  const step: Step = !setup ? 'code' : application?.isComplete ? 'signIn' : 'application'
  return (
    <PublicFrame>
      <h1 className="text-balance font-semibold text-20">{setup ? t('titleFor', { name: setup.name }) : t('title')}</h1>
      <StepList current={step} />
      {!setup && <CodeForm slug={slug} />}
      {setup && <ApplicationStep slug={slug} platforms={setup.platforms} application={application} />}
      {setup && application?.isComplete && (
        <FirstSignIn name={setup.name} callbackUrl={application.callbackUrl} startHref={startHref} />
      )}
    </PublicFrame>
  )
}

function StepList({ current }: { current: Step }) {
  const t = useTranslations('setup')
  const reached = steps.indexOf(current)
  return (
    <ol aria-label={t('steps')} className="mt-5 mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 text-13">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          className={classNames('flex items-center gap-2', step === current ? 'font-medium text-ink' : 'text-ink-3')}
        >
          <span
            aria-hidden="true"
            className={classNames(
              'flex size-5 items-center justify-center rounded-full text-12',
              step === current ? 'bg-accent text-on-accent' : 'bg-sunken text-ink-2 ring-1 ring-line ring-inset',
            )}
          >
            {index < reached ? <Check className="size-3" /> : index + 1}
          </span>
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
