import { env } from '@/lib/env'
import { isLocale } from '@/lib/messages/locale'
import { applicationLevels } from '@/lib/setup/schema'
import type { ApplicationInput } from '@/lib/tenants/add-application'
import { createTenant, type TenantInput } from '@/lib/tenants/create-tenant'
import { isTaken } from '@/lib/tenants/is-taken'
import { isReservedSlug, isSlug } from '@/lib/tenants/slug'
import { isTimeZone } from '@/lib/time'
import { CommandError } from '../command-error'
import { print } from '../print'
import { printSetup } from '../print-setup'
import { readArguments } from '../read-arguments'
import { readSecret } from '../read-secret'

const options = ['name', 'platform', 'corp-id', 'sdk-id', 'level', 'time-zone', 'locale'] as const

/** `create <slug>`: a tenant with its application, as far as that is given, and the way to its first owner. */
export async function createTenantCommand(args: string[]): Promise<void> {
  const given = readArguments(args, ['slug'], options)
  const { slug, name = slug, 'time-zone': timeZone = 'Asia/Shanghai', locale = 'zh-CN' } = given
  if (!isSlug(slug)) {
    throw new CommandError(`<slug> "${slug}" must be 2 to 40 lower-case letters, digits and single hyphens`)
  }
  if (isReservedSlug(slug)) throw new CommandError(`<slug> "${slug}" is reserved`)
  if (name.trim() === '' || name.length > 100) throw new CommandError('--name must have 1 to 100 characters')
  if (!isTimeZone(timeZone)) throw new CommandError(`--time-zone "${timeZone}" is no IANA time zone`)
  if (!isLocale(locale)) throw new CommandError(`--locale "${locale}" must be zh-CN or en`)
  const application = await readApplication(given)
  const { id } = await create({ slug, name: name.trim(), joinPolicy: 'APPROVAL', timeZone, locale, application })
  print(`The tenant ${slug} is made.`)
  await printSetup({ id, slug, name, timeZone, locale })
}

type Given = Partial<Record<(typeof options)[number], string>>

async function readApplication(given: Given): Promise<ApplicationInput | undefined> {
  const { 'corp-id': corpId, 'sdk-id': sdkId, level = applicationLevels[0] } = given
  if (corpId === undefined && sdkId === undefined) {
    const lone = (['platform', 'level'] as const).find((name) => given[name] !== undefined)
    if (lone) throw new CommandError(`--${lone} belongs to an application: give --corp-id and --sdk-id too`)
    return undefined
  }
  if (sdkId === undefined) throw new CommandError('--sdk-id is missing: --corp-id and --sdk-id go together')
  if (corpId === undefined) throw new CommandError('--corp-id is missing: --corp-id and --sdk-id go together')
  if (!/^[0-9]{1,32}$/.test(corpId)) throw new CommandError(`--corp-id "${corpId}" must be digits`)
  if (!/^[0-9]{1,32}$/.test(sdkId)) throw new CommandError(`--sdk-id "${sdkId}" must be digits`)
  if (!applicationLevels.some((known) => known === level)) {
    throw new CommandError(`--level "${level}" must be ${applicationLevels.join(' or ')}`)
  }
  const platform = choosePlatform(given.platform)
  return { platform, corpId, sdkId, level, secret: await readSecret() }
}

function choosePlatform(asked: string | undefined): string {
  const known = Object.keys(env().TENCENT_PLATFORMS)
  const platform = asked ?? (known.includes('production') ? 'production' : known[0])
  if (platform && known.includes(platform)) return platform
  throw new CommandError(`--platform "${platform}" is not configured; TENCENT_PLATFORMS has ${known.join(', ')}`)
}

async function create(input: TenantInput): Promise<{ id: string }> {
  try {
    return await createTenant(input)
  } catch (error) {
    if (!isTaken(error)) throw error
    const [what, value] = takenBy(error) === 'sdkId' ? ['--sdk-id', input.application?.sdkId] : ['<slug>', input.slug]
    throw new CommandError(`${what} "${value}" is taken by another tenant`)
  }
}

const takenBy = (error: unknown): 'sdkId' | 'slug' => (JSON.stringify(error).includes('sdkId') ? 'sdkId' : 'slug')
