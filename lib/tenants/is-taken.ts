import 'server-only'

/** Whether the database refused something because another row has it (Prisma's P2002). */
export const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002'
