/** A text of which parts were understood and taken out. */
export class Typed {
  constructor(public rest: string) {}

  /** Takes the first match out, leaving a space in its place. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.rest)
    if (!found) return undefined
    this.rest = `${this.rest.slice(0, found.index)} ${this.rest.slice(found.index + found[0].length)}`
    return found
  }
}
