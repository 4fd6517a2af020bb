import 'server-only'

type Labels<Name extends string> = Record<Name, string>
type Kind = 'counter' | 'gauge' | 'histogram'

/** More than there are doors and operations: a label that is not a word of ours after all must not take the memory. */
const SERIES_MAX = 5_000

/** A metric in Prometheus' text format, which the three shapes below fill. */
abstract class Metric<Name extends string, Value> {
  readonly #series = new Map<string, Value>()

  constructor(
    readonly name: string,
    readonly help: string,
    readonly kind: Kind,
    readonly labels: readonly Name[],
  ) {}

  /** The value of these labels, made where there is none; undefined when there are too many. */
  protected valueOf(labels: Labels<Name>, make: () => Value): Value | undefined {
    const key = this.labels.map((name) => `${name}="${quote(labels[name])}"`).join(',')
    const known = this.#series.get(key)
    if (known !== undefined || this.#series.size >= SERIES_MAX) return known
    const made = make()
    this.#series.set(key, made)
    return made
  }

  /** Forgets all values. */
  reset(): void {
    this.#series.clear()
  }

  protected abstract lines(key: string, value: Value): string[]

  write(): string {
    const head = [`# HELP ${this.name} ${this.help}`, `# TYPE ${this.name} ${this.kind}`]
    return [...head, ...[...this.#series].flatMap(([key, value]) => this.lines(key, value))].join('\n')
  }
}

const quote = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

const line = (name: string, key: string, value: number): string => `${name}${key && `{${key}}`} ${value}`

/** What only grows. */
export class Counter<Name extends string> extends Metric<Name, { sum: number }> {
  constructor(name: string, help: string, labels: readonly Name[]) {
    super(name, help, 'counter', labels)
  }

  inc(labels: Labels<Name>, by = 1): void {
    const value = this.valueOf(labels, () => ({ sum: 0 }))
    if (value) value.sum += by
  }

  protected override lines(key: string, { sum }: { sum: number }): string[] {
    return [line(this.name, key, sum)]
  }
}

/** What is so much now. */
export class Gauge<Name extends string> extends Metric<Name, { now: number }> {
  constructor(name: string, help: string, labels: readonly Name[]) {
    super(name, help, 'gauge', labels)
  }

  set(labels: Labels<Name>, now: number): void {
    const value = this.valueOf(labels, () => ({ now }))
    if (value) value.now = now
  }

  protected override lines(key: string, { now }: { now: number }): string[] {
    return [line(this.name, key, now)]
  }
}

interface Observed {
  counts: number[]
  sum: number
}

/** How often something took so long. */
export class Histogram<Name extends string> extends Metric<Name, Observed> {
  constructor(
    name: string,
    help: string,
    labels: readonly Name[],
    readonly bounds: readonly number[],
  ) {
    super(name, help, 'histogram', labels)
  }

  observe(labels: Labels<Name>, seconds: number): void {
    const value = this.valueOf(labels, () => ({ counts: [...this.bounds, 0].fill(0), sum: 0 }))
    if (!value) return
    const at = this.bounds.findIndex((bound) => seconds <= bound)
    const bucket = at < 0 ? this.bounds.length : at
    value.counts[bucket] = (value.counts[bucket] ?? 0) + 1
    value.sum += seconds
  }

  protected override lines(key: string, { counts, sum }: Observed): string[] {
    let count = 0
    const buckets = counts.map((one, index) => {
      count += one
      return line(`${this.name}_bucket`, [key, `le="${this.bounds[index] ?? '+Inf'}"`].filter(Boolean).join(','), count)
    })
    return [...buckets, line(`${this.name}_sum`, key, sum), line(`${this.name}_count`, key, count)]
  }
}
