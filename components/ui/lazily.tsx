'use client'

import { type ComponentType, useEffect, useState } from 'react'

/**
 * A component whose code is fetched when it is first shown; in the browser only. Without a connection it waits for one and the page
 * stays as it is, which would otherwise end in its error page. `Loading` stands in its place until it is there.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Loading?: ComponentType,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined
  return function Lazily(props: Props) {
    const [Loaded, setLoaded] = useState(() => known)
    useEffect(() => {
      if (Loaded) return
      const fetchIt = () =>
        void load().then(
          (component) => {
            known = component
            setLoaded(() => component)
          },
          (error: unknown) => {
            if (!navigator.onLine) return
            // For the page's error boundary.
            setLoaded(() => {
              throw error
            })
          },
        )
      fetchIt()
      window.addEventListener('online', fetchIt)
      return () => window.removeEventListener('online', fetchIt)
    }, [Loaded])
    if (Loaded) return <Loaded {...props} />
    return Loading ? <Loading /> : null
  }
}
