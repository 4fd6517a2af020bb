import { randomUUID } from 'node:crypto'

type FaultKind = 'latency' | 'status' | 'errorCode' | 'reset' | 'hang' | 'truncate' | 'html'

/** Something that goes wrong on purpose. Filters that are left out match everything. */
export interface FaultSketch {
  operation?: string
  /** A complete path, or the start of one when it ends with `*`. */
  path?: string
  openId?: string
  /** Before execution nothing has happened; after it the work is done and only the answer suffers. */
  phase: 'before' | 'after'
  kind: FaultKind
  /** Milliseconds, HTTP status or error code, by kind. */
  value?: number
  /** How often it strikes; without it, always. */
  times?: number
  probability?: number
}

export interface Fault extends FaultSketch {
  id: string
}

/** What a request is, as far as faults care. */
export interface Target {
  operation?: string
  path: string
  openId?: string
}

/** The faults waiting to strike. */
export class Faults {
  private faults: Fault[] = []

  add(sketch: FaultSketch): Fault {
    const fault = { ...sketch, id: randomUUID() }
    this.faults.push(fault)
    return fault
  }

  list(): Fault[] {
    return this.faults
  }

  /** Removes one fault, or all of them. */
  remove(id?: string): void {
    this.faults = id ? this.faults.filter((fault) => fault.id !== id) : []
  }

  /** The first fault that strikes this request in this phase; counts as one of its times. */
  strike(phase: Fault['phase'], target: Target): Fault | undefined {
    for (const fault of this.faults) {
      if (fault.phase !== phase || !matches(fault, target)) continue
      if (fault.probability !== undefined && Math.random() >= fault.probability) continue
      if (fault.times !== undefined) {
        fault.times -= 1
        if (fault.times <= 0) this.remove(fault.id)
      }
      return fault
    }
    return undefined
  }
}

function matches(fault: Fault, target: Target): boolean {
  if (fault.operation && fault.operation !== target.operation) return false
  if (fault.openId && fault.openId !== target.openId) return false
  if (!fault.path) return true
  return fault.path.endsWith('*') ? target.path.startsWith(fault.path.slice(0, -1)) : target.path === fault.path
}
