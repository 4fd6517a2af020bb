#!/usr/bin/env node
/**
 * Prisma's schema engine without a download.
 *
 * The Prisma CLI starts a native program and talks JSON-RPC with it, one message a line on stdin and stdout. This
 * program speaks the same protocol and lets `@prisma/schema-engine-wasm` do the work over `@prisma/adapter-pg`.
 * `prisma.config.ts` names it in PRISMA_SCHEMA_ENGINE_BINARY.
 *
 * Called in two ways: `schema-engine cli <command>` for one question, or without `cli` as a JSON-RPC server.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** What the engine answers with when a call fails; the number is the one of Prisma's native engine. */
const JSON_RPC_ENGINE_ERROR = 4466
/** PostgreSQL's type `"char"` (one byte), which its catalogue uses, and `text`. */
const CHAR_OID = 18
const TEXT_OID = 25

/** @typedef {{ host: string, port: number, user: string, password: string, database: string }} Address */
/** @typedef {import('@prisma/driver-adapter-utils').SqlQuery} SqlQuery */
/** @typedef {import('@prisma/driver-adapter-utils').SqlResultSet} SqlResultSet */
/**
 * The parts of an adapter's connection that are used below; performIO is where rows come from pg itself.
 * @typedef {{
 *   client: { query(script: string): Promise<unknown> },
 *   onError(error: unknown): never,
 *   executeScript?(script: string): Promise<void>,
 *   performIO(query: SqlQuery): Promise<{ fields?: { dataTypeID: number }[] }>,
 *   queryRaw(query: SqlQuery): Promise<SqlResultSet>,
 *   startTransaction?(level?: string): Promise<Queryable>,
 *   dispose(): Promise<void>,
 * }} Queryable
 */

const argv = process.argv.slice(2)

/**
 * All values given for an option, in order.
 * @param {string} name
 * @returns {string[]}
 */
const option = (name) => argv.flatMap((word, index) => (word === name ? [argv[index + 1] ?? ''] : []))

/** @returns {string} the URL of the database that this run is about */
function databaseUrl() {
  const [datasource] = option('--datasource')
  const url = datasource ? JSON.parse(datasource).url : (process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL)
  if (!url) throw new Error('No database: set MIGRATION_DATABASE_URL, or DATABASE_URL')
  return url
}

/**
 * Separate fields, never a connection string: pg lets a connection string win over `database`, and a shadow
 * database would silently be the real one.
 * @param {string} url
 * @returns {Address}
 */
function addressOf(url) {
  const parsed = new URL(url)
  return {
    host: parsed.searchParams.get('host') ?? decodeURIComponent(parsed.hostname),
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
  }
}

/**
 * @param {Address} address
 * @param {string} statement
 */
async function execute(address, statement) {
  const client = new pg.Client(address)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function createDatabase() {
  const address = addressOf(databaseUrl())
  await execute({ ...address, database: 'postgres' }, `create database ${pg.escapeIdentifier(address.database)}`)
  return address.database
}

/**
 * The adapter refuses the type `"char"`, which the engine's own questions to the catalogue return: such columns are
 * read as text and reported as characters.
 * @template {Queryable} T
 * @param {T} connection
 * @returns {T}
 */
function readingChars(connection) {
  const performIO = connection.performIO.bind(connection)
  const queryRaw = connection.queryRaw.bind(connection)
  const startTransaction = connection.startTransaction?.bind(connection)
  /** @type {number[]} */
  let charColumns = []
  connection.performIO = async (query) => {
    const result = await performIO(query)
    charColumns = []
    result.fields?.forEach((field, index) => {
      if (field.dataTypeID !== CHAR_OID) return
      field.dataTypeID = TEXT_OID
      charColumns.push(index)
    })
    return result
  }
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  if (startTransaction) connection.startTransaction = async (level) => readingChars(await startTransaction(level))
  return connection
}

/**
 * The adapter cuts a script at each semicolon, also inside comments, texts and function bodies. Sent whole, PostgreSQL
 * finds the statements itself, and a script that fails leaves nothing behind.
 * @template {Queryable} T
 * @param {T} connection
 * @returns {T}
 */
function sendingScriptsWhole(connection) {
  connection.executeScript = async (script) => {
    await connection.client.query(script).catch((error) => connection.onError(error))
  }
  return connection
}

/**
 * @param {Address} address
 * @returns {Promise<any>} a connection of the adapter; untyped, since what is wrapped is not in its public types
 */
async function connectTo(address) {
  return sendingScriptsWhole(readingChars(/** @type {any} */ (await new PrismaPg(address).connect())))
}

/** Connections for the engine: the database itself, and shadow databases that go away with their connection. */
class AdapterFactory extends PrismaPg {
  /** @param {Address} address */
  constructor(address) {
    super(address)
    this.address = address
  }

  /** @override */
  connect() {
    return connectTo(this.address)
  }

  /** @override the adapter's own version drops the shadow database while its pool is still connected to it */
  async connectToShadowDb() {
    const database = `prisma_shadow_${randomUUID().replaceAll('-', '')}`
    const server = { ...this.address, database: 'postgres' }
    await execute(server, `create database ${database}`)
    const shadow = await connectTo({ ...this.address, database })
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await execute(server, `drop database if exists ${database} with (force)`)
    }
    return shadow
  }
}

/** Answers `schema-engine cli …` as the native engine does: by exit code, and one line of JSON on stderr. */
async function answerCli() {
  try {
    if (argv.includes('can-connect-to-database')) await execute(addressOf(databaseUrl()), 'select 1')
    else if (argv.includes('create-database')) await createDatabase()
    else throw new Error(`unsupported: ${argv.join(' ')}`)
  } catch (error) {
    const failure = /** @type {Error & { code?: string }} */ (error)
    const [error_code, message] =
      failure.code === '3D000'
        ? ['P1003', 'Database does not exist']
        : failure.code === 'ECONNREFUSED'
          ? ['P1001', "Can't reach database server"]
          : ['P1000', failure.message]
    const line = { level: 'ERROR', target: 'schema_engine::logger', fields: { message, error_code } }
    process.stderr.write(`\n${JSON.stringify(line)}\n`)
    process.exitCode = 1
  }
}

/** Loads the engine; its package is made for bundlers, so the WebAssembly module is put together by hand. */
async function loadEngine() {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bindings = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)
  const module = await WebAssembly.compile(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  const start = /** @type {() => void} */ (instance.exports.__wbindgen_start)
  start()
  const schemas = option('--datamodels').map((path) => [path, readFileSync(path, 'utf8')])
  const factory = bindMigrationAwareSqlAdapterFactory(new AdapterFactory(addressOf(databaseUrl())))
  return bindings.SchemaEngine.new({ datamodels: schemas.length > 0 ? schemas : undefined }, () => {}, factory)
}

/** Serves JSON-RPC until stdin ends; calls run one after another, as the engine has one connection. */
function serve() {
  /** @type {Promise<any> | undefined} */
  let engine
  let nextPrintId = 1_000_000
  let busy = Promise.resolve()

  /** @param {object} message */
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

  /** @param {{ method: string, params: unknown }} call */
  async function run({ method, params }) {
    if (method === 'createDatabase') return { databaseName: await createDatabase() }
    engine ??= loadEngine()
    const result = await (await engine)[method](params)
    if (method !== 'diff' || result?.stdout == null) return result ?? null
    // The native engine prints a diff through a call of its own; the CLI shows only what arrives that way.
    send({ id: nextPrintId++, method: 'print', params: { content: result.stdout } })
    return { exitCode: result.exitCode }
  }

  /** @param {{ id: number, method: string, params: unknown }} call */
  async function answer(call) {
    try {
      send({ id: call.id, result: await run(call) })
    } catch (error) {
      const failure = /** @type {Error & { code?: string }} */ (error)
      const data = { is_panic: false, message: failure.message, error_code: failure.code ?? null, meta: null }
      send({ id: call.id, error: { code: JSON_RPC_ENGINE_ERROR, message: 'error', data } })
    }
  }

  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    const message = JSON.parse(line)
    if (message.method) busy = busy.then(() => answer(message))
  })
  lines.on('close', () => void busy.then(() => process.exit()))
}

if (argv.includes('cli')) await answerCli()
else serve()
