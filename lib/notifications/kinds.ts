import 'server-only'
import type { NotificationKind } from '@/lib/generated/prisma/enums'
import type { Mutable, Notification } from './schema'

/** A kind as doors tell it. */
export const toldKind = (kind: NotificationKind): Notification['kind'] =>
  kind.toLowerCase().replaceAll('_', '-') as Notification['kind']

/** A kind as it is stored. */
export const storedKind = (kind: Mutable): NotificationKind =>
  kind.toUpperCase().replaceAll('-', '_') as NotificationKind
