import { useRouter } from 'next/navigation'
import { isLocale } from '@/lib/messages/locale'
import { chooseLanguage } from './preferences'

/** Changes the language of this browser and shows the page in it. */
export function useLanguageChoice(): (value: string) => void {
  const router = useRouter()
  const choose = async (value: string) => {
    if (!isLocale(value)) return
    await chooseLanguage(value)
    router.refresh()
  }
  return (value) => void choose(value)
}
