import 'server-only'
import type { Context } from '@/lib/tenants/context'
import { checkApplication } from './check-application'
import { saveApplication } from './save-application'
import type { ApplicationCheck, ChangedApplication } from './schema'

/** Saves the application, then asks Tencent about it. A bad answer is told and keeps nothing from being saved. */
export async function changeApplication(ctx: Context, input: ChangedApplication): Promise<ApplicationCheck> {
  await saveApplication(ctx, input)
  return checkApplication(ctx, { ...input, secret: '' })
}
