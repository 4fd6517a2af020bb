import type { useTranslations } from 'next-intl'
import type { FrameProps } from './frame-props'

/** How the connection is, in a few words. */
export function connectionWords(
  t: ReturnType<typeof useTranslations<'layout'>>,
  connection: FrameProps['connection'],
): string {
  if (connection.state === 'expiring') return t('connection.expiring', { days: connection.days })
  return t(`connection.${connection.state}`)
}
