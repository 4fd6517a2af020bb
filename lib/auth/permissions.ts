import type { Role } from '@/lib/generated/prisma/enums'

/** What a door may ask for. Each permission names the roles that have it; being signed in to the tenant comes first. */
const rolesOf = {
  'meetings:read': ['OWNER', 'ADMIN', 'MEMBER'],
  'meetings:write': ['OWNER', 'ADMIN', 'MEMBER'],
  /** Keeping templates for the whole organisation. */
  'templates:share': ['OWNER', 'ADMIN'],
  /** Those of the whole organisation. */
  'recordings:manage': ['OWNER', 'ADMIN'],
  'rooms:read': ['OWNER', 'ADMIN', 'MEMBER'],
  /** What the enterprise has bought of Rooms. */
  'rooms:manage': ['OWNER', 'ADMIN'],
  /** How one stands oneself. */
  'own:read': ['OWNER', 'ADMIN', 'MEMBER'],
  /** One's own connection and sign-ins. */
  'own:change': ['OWNER', 'ADMIN', 'MEMBER'],
  'accounts:read': ['OWNER', 'ADMIN'],
  'accounts:decide': ['OWNER', 'ADMIN'],
  /** Making and unmaking admins and owners. */
  'accounts:roles': ['OWNER'],
  'audit:read': ['OWNER', 'ADMIN'],
  'accounts:erase': ['OWNER'],
  'invitations:manage': ['OWNER', 'ADMIN'],
  /** The application, the enterprise secret and the event subscription. */
  'tencent:manage': ['OWNER', 'ADMIN'],
  /** What Tencent delivers, which may name anybody of the organisation, and having it handled again. */
  'deliveries:manage': ['OWNER', 'ADMIN'],
  'organization:manage': ['OWNER', 'ADMIN'],
  /** Who comes in without being asked. */
  'organization:policy': ['OWNER'],
  'organization:close': ['OWNER'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof rolesOf

/** May someone with this role do that? */
export function isPermitted(role: Role, permission: Permission): boolean {
  return (rolesOf[permission] as readonly Role[]).includes(role)
}
