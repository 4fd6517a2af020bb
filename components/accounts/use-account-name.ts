import { useTranslations } from 'next-intl'
import type { Account } from '@/lib/accounts/schema'

/** As much of a name as a sentence bears; the whole of it stands in the account's panel. */
const LONGEST = 40

/** How an account is called: by its person's name, else by the directory's id, else by the end of its open_id. */
export function useAccountName(): (account: Pick<Account, 'name' | 'userid' | 'openIdMasked'>) => string {
  const t = useTranslations('accounts')
  return ({ name, userid, openIdMasked }) => shorten(name ?? userid ?? `${t('nameless')} ${openIdMasked}`)
}

function shorten(name: string): string {
  const characters = [...name]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : name
}
