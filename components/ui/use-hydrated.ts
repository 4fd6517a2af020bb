import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether React has taken over what the server rendered: before that, what is typed into a controlled field is lost. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
