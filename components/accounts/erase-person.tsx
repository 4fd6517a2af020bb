import { Eraser } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import type { Account, Erased } from '@/lib/accounts/schema'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { keptInTab } from '../meetings/kept-in-tab'
import { useFieldMessage } from '../meetings/use-field-message'
import { RecentSignIn } from '../sign-in/recent-sign-in'
import { useSignInAgain } from '../sign-in/use-sign-in-again'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'
import { accountDoor } from './use-account-actions'
import { useAccountProblem } from './use-account-problem'

interface ErasePersonProps {
  slug: string
  tenantName: string
  account: Account
  /** How the account is called. */
  name: string
  onErased: () => void
}

/** What was typed before somebody had to sign in again; the dialog opens with it when they are back. */
const typedFor = (id: string) => keptInTab(`erase ${id}`, z.string())

/** Erases everything of a person, for good; an owner types the name to say that it is meant. */
export function ErasePerson(props: ErasePersonProps) {
  const t = useTranslations('accounts.erase')
  const [isAsked, setAsked] = useState(() => typedFor(props.account.id).read() !== undefined)
  return (
    <section aria-label={t('title')} className="flex flex-col items-start gap-3 border-line border-t pt-5">
      <p className="text-13 text-ink-2">{t('effect')}</p>
      <Button onClick={() => setAsked(true)}>
        <Eraser aria-hidden="true" />
        {t('label')}
      </Button>
      {isAsked && <EraseDialog {...props} onClose={() => setAsked(false)} />}
    </section>
  )
}

function EraseDialog({
  slug,
  tenantName,
  account,
  name,
  onErased,
  onClose,
}: ErasePersonProps & { onClose: () => void }) {
  const t = useTranslations('accounts.erase')
  const messageOf = useFieldMessage()
  const wordsOf = useAccountProblem(tenantName)
  const typed = typedFor(account.id)
  const signInAgain = useSignInAgain()
  const [confirmation, setConfirmation] = useState(() => typed.read() ?? '')
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const word = account.name ?? account.userid ?? account.openIdMasked
  const mustSignIn = problem?.code === 'needs_recent_sign_in'
  const close = () => {
    typed.drop()
    onClose()
  }
  const wrong = problem?.errors.find(({ path }) => path === 'confirmation')
  const erase = async () => {
    setSending(true)
    setProblem(undefined)
    try {
      await sendJson<Erased>(`${accountDoor(slug, account.id)}/erase`, { method: 'POST', body: { confirmation } })
      typed.drop()
      toast({ text: t('done', { name }), tone: 'success' })
      onErased()
    } catch (error) {
      const refusal = asProblem(error)
      if (refusal.code === 'needs_recent_sign_in') typed.write(confirmation)
      setProblem(refusal)
      setSending(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void erase()
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={close}
      title={t('question', { name, tenant: tenantName })}
      description={t('text')}
      confirmLabel={t('submit')}
      danger
      loading={isSending}
      onConfirm={() => void erase()}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        {mustSignIn && <RecentSignIn href={signInAgain} />}
        {problem && !wrong && !mustSignIn && (
          <p role="alert" className="text-13 text-danger-ink">
            {wordsOf(problem, name).title}
          </p>
        )}
        <TextField
          label={t('confirm', { word })}
          error={messageOf(wrong?.code)}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={confirmation}
          onChange={(event) => setConfirmation(event.target.value)}
        />
      </form>
    </ConfirmDialog>
  )
}
