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
  /** The named statements that this connection holds, and those that are on their way to it. */
  parsedStatements: Record<string, string>
  submittedNamedStatements: Record<string, string>
  parse(message: { text: string; name: string }): void
  bind(message: { statement: string; values: string[] }): void
  execute(message: { portal: string; rows: number }): void
}
interface QueryInternals {
  text: string
  name?: string
  hasBeenParsed(wire: Wire): boolean
  prepare(wire: Wire): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, wire: Wire): void
}
// pg's own classes do not type their protocol half; the version is pinned exactly because of this class.
const ExtendedQuery = pg.Query as unknown as new (config: object) => QueryInternals

/** A statement that each connection parses and plans once, under its name. */
export interface PreparedStatement {
  name: string
  text: string
  values: unknown[]
}

/** Sends set_config and the query in one protocol batch with one Sync: one implicit transaction, one round trip. */
class TenantQuery extends ExtendedQuery {
  readonly #setting: PreparedStatement & { values: string[] }
  #settingDone = false

  /** Without names nothing stays on the connection: what a pooler needs that does not carry named statements over. */
  constructor(config: object, tenant: TenantKey, named: boolean) {
    super({ ...config, ...(named ? {} : { name: undefined }), queryMode: 'extended' })
    const setting =
      'id' in tenant
        ? { name: 'tenant-by-id', text: SET_BY_ID, values: [tenant.id] }
        : { name: 'tenant-by-slug', text: SET_BY_SLUG, values: [tenant.slug] }
    this.#setting = named ? setting : { ...setting, name: '' }
  }

  override prepare(wire: Wire): void {
    const { name, text, values } = this.#setting
    // pg takes the first ParseComplete for the one of the query's own name: it must be that one.
    if (this.name && !this.hasBeenParsed(wire)) {
      wire.parse({ text: this.text, name: this.name })
      wire.submittedNamedStatements[this.name] = this.text
    }
    if (name === '' || wire.parsedStatements[name] === undefined) wire.parse({ text, name })
    wire.bind({ statement: name, values })
    wire.execute({ portal: '', rows: 0 })
    super.prepare(wire)
  }

  override handleDataRow(message: unknown): void {
    if (this.#settingDone) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.#settingDone) super.handleCommandComplete(message, wire)
    else if (this.#setting.name !== '') wire.parsedStatements[this.#setting.name] = this.#setting.text
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
  readonly #named: boolean

  constructor({ namedStatements, ...config }: pg.PoolConfig & { namedStatements: boolean }) {
    super(config)
    this.#named = namedStatements
  }

  /** Runs a prepared statement under a tenant's setting, without Prisma. */
  async queryPrepared<Row>(tenant: TenantKey, statement: PreparedStatement): Promise<Row[]> {
    const query = new TenantQuery(statement, tenant, this.#named)
    const { rows } = (await super.query(query as never)) as unknown as { rows: Row[] }
    return rows
  }

  /** Runs a prepared statement where no tenant is set, without Prisma. */
  async queryPreparedWithoutTenant<Row extends pg.QueryResultRow>({ name, text, values }: PreparedStatement) {
    const { rows } = (await super.query({ ...(this.#named ? { name } : {}), text, values } as never)) as unknown as {
      rows: Row[]
    }
    return rows
  }

  override query(config: unknown, ...rest: unknown[]): never {
    const tenant = store.getStore()
    const isQuery = typeof config === 'object' && config !== null
    const query = tenant && isQuery ? new TenantQuery(config, tenant, this.#named) : config
    return super.query(query as never, ...(rest as never[])) as never
  }

  override connect(callback?: unknown): never {
    if (callback) return super.connect(callback as never) as never // pool.query uses this form internally
    const tenant = store.getStore()
    const connected = (super.connect as unknown as () => Promise<pg.PoolClient>)()
    return (tenant ? connected.then((client) => scopeTransactions(client, tenant)) : connected) as never
  }
}
