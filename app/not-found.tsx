import { getTranslations } from 'next-intl/server'
import { buttonClasses } from '@/components/ui/button-style'
import { EmptyState } from '@/components/ui/empty-state'

/** Every page brings this one with it: without a link of the router and a library's icon, that takes no script. */
export default async function NotFound() {
  const t = await getTranslations('common')
  return (
    <main id="content" className="flex min-h-dvh items-center justify-center">
      <EmptyState
        level={1}
        icon={<Compass />}
        title={t('notFound.title')}
        text={t('notFound.text')}
        actions={
          <a href="/" className={buttonClasses('primary', 'medium')}>
            {t('home')}
          </a>
        }
      />
    </main>
  )
}

function Compass() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinejoin="round"
    >
      <circle cx="10" cy="10" r="8.2" />
      <path d="m13.3 6.7-2 4.6-4.6 2 2-4.6z" />
    </svg>
  )
}
