import { useTranslations } from 'next-intl'
import { type NavigationEntry, navigationFor, type Role } from './navigation'
import { NavigationLink } from './navigation-link'
import { pageIcons } from './page-icons'

/** The pages of the console that a role sees, in their groups. */
export function NavigationLinks({ slug, role }: { slug: string; role: Role }) {
  const t = useTranslations('layout')
  const entries = navigationFor(role)
  const main = entries.filter(({ section }) => section === 'main')
  const administration = entries.filter(({ section }) => section === 'administration')
  return (
    <>
      <ul className="flex flex-col gap-0.5">
        {main.map((entry) => (
          <PageLink key={entry.page} slug={slug} entry={entry} />
        ))}
      </ul>
      {administration.length > 0 && (
        <>
          <h2 className="mt-5 mb-1 px-2.5 font-medium text-12 text-ink-3">{t('sections.administration')}</h2>
          <ul className="flex flex-col gap-0.5">
            {administration.map((entry) => (
              <PageLink key={entry.page} slug={slug} entry={entry} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function PageLink({ slug, entry: { page, path } }: { slug: string; entry: NavigationEntry }) {
  const t = useTranslations('layout.pages')
  const Icon = pageIcons[page]
  return (
    <li>
      <NavigationLink
        slug={slug}
        path={path}
        className="group flex h-9 items-center gap-2.5 rounded-control px-2.5 font-medium text-13 text-ink-2 transition-colors not-aria-[current=page]:hover:bg-hover hover:text-ink aria-[current=page]:bg-pressed aria-[current=page]:text-ink"
      >
        <Icon aria-hidden="true" className="size-4 text-ink-3 group-aria-[current=page]:text-accent-ink" />
        {t(page)}
      </NavigationLink>
    </li>
  )
}
