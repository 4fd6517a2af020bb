'use client'

import { CircleAlert, CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Toaster, toast } from 'sonner'
import type { ToastMessage } from './toast'

const classes = {
  toast:
    'pointer-events-auto flex w-full items-center gap-3 rounded-card bg-raised px-4 py-3 font-sans text-13 text-ink shadow-overlay sm:w-88',
  content: 'min-w-0 flex-1',
  title: 'font-medium',
  description: 'mt-0.5 text-12 text-ink-2',
  actionButton:
    'shrink-0 cursor-pointer rounded-control px-2 py-1 font-semibold text-13 text-accent-ink hover:bg-hover',
  closeButton:
    'order-last shrink-0 cursor-pointer rounded-control p-1 text-ink-3 hover:bg-hover hover:text-ink [&_svg]:size-4',
  icon: '[&_svg]:size-4',
}

/** Shows every message of a growing list once. */
export function ToastList({ messages }: { messages: readonly ToastMessage[] }) {
  const t = useTranslations('ui')
  const shown = useRef(0)
  useEffect(() => {
    for (const message of messages.slice(shown.current)) show(message)
    shown.current = messages.length
  }, [messages])
  return (
    <Toaster
      position="bottom-right"
      containerAriaLabel={t('notifications')}
      mobileOffset={{ bottom: 'calc(4.5rem + env(safe-area-inset-bottom))', left: 16, right: 16 }}
      closeButton
      toastOptions={{ unstyled: true, classNames: classes, closeButtonAriaLabel: t('close') }}
    />
  )
}

function show({ text, description, tone = 'neutral', action, duration }: ToastMessage): void {
  toast(text, {
    description,
    duration: duration ?? (tone === 'danger' ? Number.POSITIVE_INFINITY : 5000),
    icon: icons[tone],
    ...(action && { action: { label: action.label, onClick: action.onPress } }),
  })
}

const icons = {
  neutral: undefined,
  success: <CircleCheck aria-hidden="true" className="text-accent-ink" />,
  danger: <CircleAlert aria-hidden="true" className="text-danger-ink" />,
}
