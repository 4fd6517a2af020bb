import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

/** Whose rows a query may see: by id, or by slug, which the same round trip resolves. */
export type TenantKey = { id: string } | { slug: string }

// Next runs several copies of this module in one process, but there is one pool: it must see what any copy has set.
const shared = globalThis as unknown as { consoleTenant?: AsyncLocalStorage<TenantKey> }
shared.consoleTenant ??= new AsyncLocalStorage<TenantKey>()
const store = shared.consoleTenant

/** Runs work under a tenant's setting. `work` must await its queries inside: a lazy promise would leave the scope. */
export function runAsTenant<T>(key: TenantKey, work: () => Promise<T>): Promise<T> {
  return store.run(key, async () => await work())
}

// No default and no coalesce: an unknown slug sets the empty text, whose cast to uuid fails loudly.
const SET_BY_ID = `select set_config('app.tenant_id', $1, true)`
const SET_BY_SLUG = `select set_config('app.tenant_id', (select id::text from "Tenant" where slug = $1), true)`

interface Wire {
  parse(message: { text: string; name: string }): void
  bind(message: { values: string[] }): void
  execute(message: { portal: string; rows: number }): void
}
interface QueryInternals {
  prepare(wire: Wire): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, wire: Wire): void
}
// pg's own classes do not type their protocol half; the version is pinned exactly because of this class.
const ExtendedQuery = pg.Query as unknown as new (config: object) => QueryInternals

/** Sends set_config and the query in one protocol batch with one Sync: one implicit transaction, one round trip. */
class TenantQuery extends ExtendedQuery {
  readonly #tenant: TenantKey
  #settingDone = false

  constructor(config: object, tenant: TenantKey) {
    super({ ...config, queryMode: 'extended' })
    this.#tenant = tenant
  }

  override prepare(wire: Wire): void {
    const byId = 'id' in this.#tenant
    wire.parse({ text: byId ? SET_BY_ID : SET_BY_SLUG, name: '' })
    wire.bind({ values: ['id' in this.#tenant ? this.#tenant.id : this.#tenant.slug] })
    wire.execute({ portal: '', rows: 0 })
    super.prepare(wire)
  }

  override handleDataRow(message: unknown): void {
    if (this.#settingDone) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#settingDone) super.handleCommandComplete(message, wire)
    this.#settingDone = true
  }
}

/** In a transaction the setting follows BEGIN in the same message; set_config's local form ends with the transaction. */
function scopeTransactions(client: pg.PoolClient, tenant: TenantKey): pg.PoolClient {
  const run = client.query.bind(client) as unknown as (config: object) => Promise<unknown>
  const runText = client.query.bind(client) as unknown as (text: string) => Promise<unknown>
  const literal =
    'id' in tenant
      ? pg.escapeLiteral(tenant.id)
      : `(select id::text from "Tenant" where slug = ${pg.escapeLiteral(tenant.slug)})`
  const begin = `BEGIN; select set_config('app.tenant_id', ${literal}, true)`
  return new Proxy(client, {
    get(target, property) {
      if (property === 'query') {
        return (config: { text?: string }) => (config.text === 'BEGIN' ? runText(begin) : run(config))
      }
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** A pg pool that puts the current tenant's setting before each query. Serves the promise forms that Prisma's adapter uses. */
export class TenantPool extends pg.Pool {
  override query(config: unknown, ...rest: unknown[]): never {
    const tenant = store.getStore()
    const query = tenant && typeof config === 'object' && config !== null ? new TenantQuery(config, tenant) : config
    return super.query(query as never, ...(rest as never[])) as never
  }

  override connect(callback?: unknown): never {
    if (callback) return super.connect(callback as never) as never // pool.query uses this form internally
    const tenant = store.getStore()
    const connected = (super.connect as unknown as () => Promise<pg.PoolClient>)()
    return (tenant ? connected.then((client) => scopeTransactions(client, tenant)) : connected) as never
  }
}
