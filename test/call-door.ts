import type { TestPerson } from './make-tenant'

type DoorHandler<Params> = (request: Request, route: { params: Promise<Params> }) => Promise<Response>

interface Call {
  /** Whose browser calls: its `Cookie` header. */
  cookie: string
  tenant: TestPerson['tenant']
  params?: Record<string, string>
  query?: Record<string, string>
  method?: string
  body?: unknown
  idempotencyKey?: string
}

/** Calls a tenant's door as our own page would, without a server between. */
export function callDoor(
  door: DoorHandler<{ tenant: string }>,
  { cookie, tenant, params, query, method, body, idempotencyKey }: Call,
): Promise<Response> {
  const address = `${process.env.PUBLIC_URL}/api/t/${tenant.slug}/door?${new URLSearchParams(query)}`
  const request = new Request(address, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      cookie,
      origin: new URL(address).origin,
      'content-type': 'application/json',
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  return door(request, { params: Promise.resolve({ tenant: tenant.slug, ...params }) })
}
