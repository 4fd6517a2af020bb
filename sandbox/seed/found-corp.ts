import { enterRoom, type RoomSketch } from '../rooms/enter-room'
import { derive, deriveDigits } from '../state/derive'
import { identityOf } from '../state/identity'
import type { Corp, Credential, OAuthApp } from '../state/model'
import type { World } from '../state/world'
import type { DepartmentSketch, PersonSketch } from './people'

/** Everything a console can ask a third-party application for. */
const ALL_SCOPES = [
  'VIEW_USER_INFO',
  'MANAGE_USER_INFO',
  'VIEW_MEETING',
  'MANAGE_MEETING',
  'VIEW_VIDEO',
  'MANAGE_VIDEO',
  'VIEW_LIVE',
  'MANAGE_LIVE',
]

/** People of a seed were last changed then, so that the same seed is the same on every day. */
const SEEDED_AT = 1_772_413_200

interface AppSketch {
  name?: string
  level?: OAuthApp['level']
  scopes?: string[]
  callbacks?: string[]
}

interface CredentialSketch {
  /** Whether the platform assigned an SdkId, which makes the header required. */
  assignSdkId?: boolean
}

export interface CorpSketch {
  slug: string
  name?: string
  edition?: Corp['edition']
  seats?: number
  departments?: DepartmentSketch[]
  rooms?: RoomSketch[]
  people?: PersonSketch[]
  apps?: AppSketch[]
  credentials?: CredentialSketch[]
}

/** Enters an enterprise with its people, applications and credentials; ids and secrets follow from its slug. */
export function foundCorp(world: World, sketch: CorpSketch): Corp {
  const { slug } = sketch
  const corp: Corp = {
    slug,
    name: sketch.name ?? slug,
    corpId: deriveDigits(`corp ${slug}`, 9),
    edition: sketch.edition ?? 'enterprise',
    seats: sketch.seats,
  }
  world.corps.put(corp.corpId, corp)
  for (const department of sketch.departments ?? []) addDepartment(world, corp, department)
  for (const room of sketch.rooms ?? []) enterRoom(world, corp, room)
  for (const person of sketch.people ?? []) addPerson(world, corp, person)
  for (const [index, app] of (sketch.apps ?? []).entries()) addApp(world, corp, app, index)
  for (const [index, credential] of (sketch.credentials ?? []).entries()) addCredential(world, corp, credential, index)
  return corp
}

function departmentId(corp: Corp, name: string): string {
  return derive(`department ${corp.slug} ${name}`, 32).toLowerCase()
}

function addDepartment(world: World, corp: Corp, { name, parent }: DepartmentSketch): void {
  const id = departmentId(corp, name)
  world.departments.put(id, { id, corpId: corp.corpId, name, parentId: parent && departmentId(corp, parent) })
}

function addPerson(world: World, corp: Corp, sketch: PersonSketch): void {
  const id = `${corp.corpId}/${sketch.userid}`
  world.people.put(id, {
    id,
    corpId: corp.corpId,
    userid: sketch.userid,
    name: sketch.name ?? sketch.userid,
    email: sketch.email ?? `${sketch.userid}@${corp.slug}.example`,
    phone: sketch.phone ?? `1${deriveDigits(`phone ${id}`, 10)}`,
    status: sketch.status ?? 1,
    maySchedule: sketch.maySchedule ?? true,
    isAdmin: sketch.isAdmin ?? false,
    roleCode: sketch.roleCode,
    staffId: sketch.staffId,
    jobTitle: sketch.jobTitle,
    entryTime: sketch.entryTime,
    departmentIds: sketch.department ? [departmentId(corp, sketch.department)] : [],
    updatedAt: SEEDED_AT,
  })
}

function addApp(world: World, corp: Corp, sketch: AppSketch, index: number): void {
  const label = `app ${corp.slug} ${index}`
  const app: OAuthApp = {
    sdkId: deriveDigits(label, 11),
    corpId: corp.corpId,
    name: sketch.name ?? `${corp.name} console`,
    secret: derive(`${label} secret`, 34),
    level: sketch.level ?? 'CORP_ACCOUNT_LEVEL',
    scopes: sketch.scopes ?? ALL_SCOPES,
    callbacks: sketch.callbacks ?? [],
    banned: false,
  }
  world.apps.put(app.sdkId, app)
  for (const person of [...world.people.values()]) {
    if (person.corpId === corp.corpId) identityOf(world, app.sdkId, person.id)
  }
}

function addCredential(world: World, corp: Corp, sketch: CredentialSketch, index: number): void {
  const label = `credential ${corp.slug} ${index}`
  const credential: Credential = {
    secretId: derive(`${label} id`, 32),
    secretKey: derive(`${label} key`, 32),
    corpId: corp.corpId,
    sdkId: sketch.assignSdkId ? deriveDigits(`${label} sdk`, 11) : undefined,
    enabled: true,
  }
  world.credentials.put(credential.secretId, credential)
}
