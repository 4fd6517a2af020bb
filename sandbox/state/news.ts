import type { Happening } from './happening'

/** Makes word of what just happened; only called when somebody listens. */
export type Telling = () => Happening | Happening[]

/** Where the world tells what happens in it. Telling costs nothing while nobody listens. */
export class News {
  private listener: ((telling: Telling) => void) | undefined

  listen(listener: (telling: Telling) => void): void {
    this.listener = listener
  }

  tell(telling: Telling): void {
    this.listener?.(telling)
  }
}
