import { useTranslations } from 'next-intl'
import type { Account } from '@/lib/accounts/schema'

/** How an account is called: by its person's name, else by the directory's id, else by the end of its open_id. */
export function useAccountName(): (account: Pick<Account, 'name' | 'userid' | 'openIdMasked'>) => string {
  const t = useTranslations('accounts')
  return ({ name, userid, openIdMasked }) => name ?? userid ?? `${t('nameless')} ${openIdMasked}`
}
