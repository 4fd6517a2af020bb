import type { FastifyInstance, FastifyReply } from 'fastify'
import { ControlError } from '../control/control-error'
import { setApp } from '../control/set-app'
import { type SubscriptionOrder, subscribe } from '../control/subscribe'
import { htmlAnswer } from '../http/answer'
import { sendAnswer } from '../http/send-answer'
import type { Platform } from '../platform'
import { findCorp } from '../state/find-person'
import type { Corp } from '../state/model'
import { UrlUnusable } from '../webhooks/save-subscription'
import type { ConsoleForm } from './console-form'
import { consolePage } from './console-page'
import { messagePage } from './message-page'

type Typed = NonNullable<ConsoleForm['typed']>

/** The fields of a form as a browser sends them. */
function fieldsOf(body: unknown): URLSearchParams {
  return new URLSearchParams(Buffer.isBuffer(body) ? body.toString('utf8') : '')
}

function typedIn(fields: URLSearchParams): Typed {
  const text = (name: string) => (fields.get(name) ?? '').trim()
  const [owner, name, url, token, aesKey] = ['owner', 'name', 'url', 'token', 'aesKey'].map(text)
  const isAll = fields.has('all')
  return {
    owner: owner ?? '',
    name: name ?? '',
    url: url ?? '',
    token: token ?? '',
    aesKey: aesKey ?? '',
    isAll,
    events: fields.getAll('events'),
  }
}

function problemsOf({ url, token, aesKey, isAll, events }: Typed): string[] {
  const problems = [
    !/^https?:\/\/\S+$/.test(url) && '通知 URL 须以 http:// 或 https:// 开头。',
    !/^[A-Za-z0-9]{25}$/.test(token) && 'Token 须为 25 位字母或数字。',
    aesKey !== '' && !/^[A-Za-z0-9]{43}$/.test(aesKey) && 'EncodingAESKey 须为 43 位字母或数字。',
    !isAll && events.length === 0 && '请至少选择一个事件。',
  ]
  return problems.filter((problem) => problem !== false)
}

function orderOf(corp: Corp, { owner, name, url, token, aesKey, isAll, events }: Typed): SubscriptionOrder {
  const whose = owner === '' ? { corp: corp.corpId } : { sdkId: owner }
  return { ...whose, name, url, token, aesKey: aesKey || undefined, events: isAll ? undefined : events }
}

/** Saves what was typed; what stands in the way otherwise. */
async function save(platform: Platform, corp: Corp, typed: Typed): Promise<ConsoleForm | undefined> {
  const problems = problemsOf(typed)
  if (problems.length > 0) return { typed, problems }
  try {
    await subscribe(platform, orderOf(corp, typed))
    return undefined
  } catch (error) {
    if (error instanceof UrlUnusable) return { typed, problems: [error.message], reason: error.reason }
    if (error instanceof ControlError) return { typed, problems: [error.message] }
    throw error
  }
}

function back(reply: FastifyReply, corp: Corp, after = ''): FastifyReply {
  return reply.redirect(`/console/${corp.slug}${after}`, 303)
}

/** The enterprise's own console, with forms a browser sends without scripts. */
export function registerConsole(server: FastifyInstance, platform: Platform): void {
  const { world, webhooks } = platform
  type Asked = { Params: { corp: string; id: string }; Querystring: { saved?: string } }

  /** Answers 404 where there is no such enterprise. */
  function found(name: string, reply: FastifyReply): Corp | undefined {
    const corp = findCorp(world, name)
    if (!corp) sendAnswer(reply, htmlAnswer(404, messagePage('没有这个企业', '请检查地址。', 'unknown-corp')))
    return corp
  }

  server.get<Asked>('/console/:corp', ({ params, query }, reply) => {
    const corp = found(params.corp, reply)
    if (corp) sendAnswer(reply, htmlAnswer(200, consolePage(platform, corp, { isSaved: query.saved !== undefined })))
  })
  server.post<Asked>('/console/:corp/subscriptions', async ({ params, body }, reply) => {
    const corp = found(params.corp, reply)
    if (!corp) return reply
    const form = await save(platform, corp, typedIn(fieldsOf(body)))
    if (!form) return back(reply, corp, '?saved=1#subscriptions')
    sendAnswer(reply, htmlAnswer(400, consolePage(platform, corp, form)))
    return reply
  })
  server.post<Asked>('/console/:corp/subscriptions/:id/delete', ({ params }, reply) => {
    const corp = found(params.corp, reply)
    if (!corp) return
    world.subscriptions.delete(params.id)
    back(reply, corp, '#subscriptions')
  })
  server.post<Asked>('/console/:corp/apps/:id', ({ params, body }, reply) => {
    const corp = found(params.corp, reply)
    if (!corp) return
    const lines = (fieldsOf(body).get('callbacks') ?? '').split(/\s+/)
    setApp(world, params.id, { callbacks: lines.filter((line) => line !== '') })
    back(reply, corp)
  })
  server.post<Asked>('/console/:corp/deliveries/:id/resend', ({ params }, reply) => {
    const corp = found(params.corp, reply)
    if (!corp) return
    const delivery = webhooks.log.get(Number(params.id))
    if (delivery) webhooks.resend(delivery)
    back(reply, corp)
  })
}
