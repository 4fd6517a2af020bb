import type { Platform } from '../platform'
import type { Corp, Credential, OAuthApp } from '../state/model'
import { type ConsoleForm, subscriptionForm } from './console-form'
import { deliveryList, subscriptionList } from './console-lists'
import { type Html, html, page, table } from './html'

const code = (text: string) => html`<code>${text}</code>`

function ofCorp<T extends { corpId: string }>(things: Iterable<T>, corp: Corp): T[] {
  return [...things].filter(({ corpId }) => corpId === corp.corpId)
}

function credentialRow({ secretId, secretKey, sdkId, enabled }: Credential): unknown[] {
  return [code(secretId), code(secretKey), sdkId ? code(sdkId) : '未分配', enabled ? '启用' : '停用']
}

const LEVELS: Record<OAuthApp['level'], string> = { CORP_ACCOUNT_LEVEL: '企业级', USER_ACCOUNT_LEVEL: '用户级' }

function appSection(corp: Corp, { sdkId, name, secret, level, scopes, callbacks, banned }: OAuthApp): Html {
  const id = `callbacks-${sdkId}`
  return html`<h3>${name}</h3>
<dl><dt>SDK ID</dt><dd>${code(sdkId)}</dd><dt>Secret</dt><dd>${code(secret)}</dd>
<dt>状态</dt><dd>${banned ? '已封禁' : '已启用'}，${LEVELS[level]}</dd>
<dt>权限</dt><dd>${scopes.map((scope) => html`<span class="tag">${scope}</span> `)}</dd></dl>
<form method="post" action="/console/${corp.slug}/apps/${sdkId}">
<p class="field"><label for="${id}">${name} 的回调地址</label>
<textarea id="${id}" name="callbacks" rows="2" placeholder="https://console.example/oauth/callback">${callbacks.join('\n')}</textarea>
<small>每行一个；完整地址须完全一致，只写域名则其下所有地址可用。</small></p>
<p class="actions"><button>保存回调地址</button></p></form>`
}

/** The enterprise's own console on the platform: what a customer copies from there, and where its events are sent. */
export function consolePage(platform: Platform, corp: Corp, form: ConsoleForm = {}): string {
  const { world } = platform
  const apps = ofCorp(world.apps.values(), corp)
  const content = html`<p class="soft">本地腾讯会议 · 企业管理后台</p><h1>${corp.name}</h1>
<dl><dt>AppId（企业 ID）</dt><dd>${code(corp.corpId)}</dd></dl>
<h2>企业自建应用凭证</h2>${table(['SecretId', 'SecretKey', 'SdkId', '状态'], ofCorp(world.credentials.values(), corp).map(credentialRow), '没有凭证。')}
<h2>OAuth 应用</h2>${apps.length === 0 ? html`<p class="soft">没有应用。</p>` : apps.map((app) => appSection(corp, app))}
<h2 id="subscriptions">事件订阅</h2>${subscriptionList(world, corp, apps)}
${subscriptionForm(corp, apps, form)}
<h2>最近推送</h2>${deliveryList(platform, corp, apps)}
<p><small><a href="/">返回沙箱</a></small></p>`
  return page(`${corp.name} · 企业管理后台`, content, { wide: true, lang: 'zh-CN' })
}
