const text = { type: 'string' } as const
const texts = { type: 'array', items: text } as const
const flag = { type: 'boolean' } as const
const whole = { type: 'integer' } as const
const count = { type: 'integer', minimum: 0 } as const

/** A JSON object of nothing but these fields. */
function object(properties: Record<string, object>, required: string[] = []) {
  return { type: 'object', additionalProperties: false, properties, required } as const
}

const person = object(
  {
    userid: { type: 'string', minLength: 1, pattern: '^[^/]+$' },
    name: text,
    email: text,
    phone: text,
    status: { enum: [1, 2, 3, 4] },
    maySchedule: flag,
    isAdmin: flag,
    roleCode: { enum: ['ADMIN_ROLE', 'MANAGER_ROLE', 'NORMAL_ROLE'] },
    department: text,
  },
  ['userid'],
)

const room = object(
  {
    name: text,
    city: text,
    building: text,
    floor: text,
    capacity: count,
    accountType: { enum: [0, 1, 2] },
    status: { enum: [0, 1, 2, 4] },
    isOpen: flag,
    description: text,
  },
  ['name'],
)

const level = { enum: ['CORP_ACCOUNT_LEVEL', 'USER_ACCOUNT_LEVEL'] } as const
const { userid: _userid, department: _department, ...personFacts } = person.properties

/** What the bodies of the control API may hold; anything else is a mistake of the caller (HTTP 400). */
export const bodies = {
  corp: object({
    slug: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' },
    name: text,
    edition: { enum: ['enterprise', 'free'] },
    seats: count,
    departments: { type: 'array', items: object({ name: text, parent: text }, ['name']) },
    rooms: { type: 'array', items: room },
    people: { type: 'array', items: person },
    apps: { type: 'array', items: object({ name: text, level, scopes: texts, callbacks: texts }) },
    credentials: { type: 'array', items: object({ assignSdkId: flag }) },
  }),
  app: object({ name: text, callbacks: texts, banned: flag, scopes: texts, level }),
  person: object(personFacts),
  approval: object({ sdkId: text, corp: text, approved: flag }, ['sdkId', 'corp']),
  clock: object({ advanceSeconds: whole }, ['advanceSeconds']),
  fault: object(
    {
      operation: text,
      path: text,
      openId: text,
      phase: { enum: ['before', 'after'] },
      kind: { enum: ['latency', 'status', 'errorCode', 'reset', 'hang', 'truncate', 'html'] },
      value: whole,
      times: { type: 'integer', minimum: 1 },
      probability: { type: 'number', minimum: 0, maximum: 1 },
    },
    ['phase', 'kind'],
  ),
  modes: object({
    omittedFields: { enum: ['keep', 'reset'] },
    lockedSettings: { type: 'object' },
    refreshGraceSeconds: count,
    approvalNeeded: { anyOf: [flag, texts] },
    oauthErrorStatus: { enum: [400, 200] },
    refusal: { enum: ['redirect', 'stay'] },
    newErrorCode: flag,
    strictHeaders: flag,
    pagesByStartOnly: flag,
    allowedIps: texts,
    webhookPadding: { enum: ['padded', 'unpadded'] },
    webhookDuplicate: flag,
    webhookSignature: { enum: ['right', 'wrong'] },
    webhookDelaySeconds: count,
    webhookOrder: { enum: ['oldest', 'newest'] },
    webhookRetriesFrom: { enum: ['first', 'previous'] },
  }),
  limits: object({
    enabled: flag,
    perMinute: count,
    perDay: count,
    operationPerDay: count,
    accountPerMinute: count,
    heavyPerMinute: count,
    createsPerHour: count,
  }),
  openId: object({ openId: text }),
  requiredOpenId: object({ openId: text }, ['openId']),
  userid: object({ userid: text, instanceid: whole, password: text, pstnNumber: text, customerData: text }, ['userid']),
  requiredUserid: object({ userid: text }, ['userid']),
  viewers: object({ watching: count }, ['watching']),
  steering: object({ action: { enum: ['pause', 'resume', 'stop', 'fail'] }, userid: text }, ['action']),
  subscription: object(
    {
      corp: text,
      sdkId: text,
      name: text,
      url: text,
      token: { type: 'string', pattern: '^[A-Za-z0-9]{25}$' },
      aesKey: { type: 'string', pattern: '^[A-Za-z0-9]{43}$' },
      events: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
    },
    ['url', 'token'],
  ),
  event: object(
    {
      corp: text,
      sdkId: text,
      event: { type: 'string', minLength: 1 },
      payload: { anyOf: [{ type: 'object' }, { type: 'array' }] },
      traceId: text,
      text,
    },
    ['event'],
  ),
  record: object({ seconds: { type: 'integer', minimum: 1 }, state: { enum: ['recording', 'processing', 'ready'] } }, [
    'seconds',
  ]),
  bulk: object(
    {
      corp: text,
      userid: text,
      sdkId: text,
      count: { type: 'integer', minimum: 1, maximum: 100_000 },
      subject: text,
      startsAt: whole,
      spacingSeconds: count,
      durationSeconds: { type: 'integer', minimum: 1 },
    },
    ['corp', 'userid', 'count'],
  ),
}
