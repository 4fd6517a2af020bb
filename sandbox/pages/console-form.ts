import type { Corp, OAuthApp } from '../state/model'
import { EVENT_WORDS } from './event-words'
import { Html, html } from './html'

/** What was typed, what is wrong with it, and what the sandbox knows more than the platform would say. */
export interface ConsoleForm {
  typed?: { owner: string; name: string; url: string; token: string; aesKey: string; isAll: boolean; events: string[] }
  problems?: string[]
  reason?: string
  isSaved?: boolean
}

/** Fills in as many random letters and digits as a field takes. */
const SCRIPT = new Html(`<script>
for (const button of document.querySelectorAll('button[data-fill]')) button.onclick = () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  const field = document.getElementById(button.dataset.fill)
  const random = crypto.getRandomValues(new Uint32Array(field.maxLength))
  field.value = [...random].map((number) => letters[number % letters.length]).join('')
}
</script>`)

function field(id: string, label: string, attributes: Html, hint: string, fill?: string): Html {
  return html`<p class="field"><label for="${id}">${label}</label>
<span class="row"><input id="${id}" name="${id}" aria-describedby="${id}-hint" autocomplete="off" ${attributes}>${
    fill && html`<button type="button" data-fill="${id}">${fill}</button>`
  }</span>
<small id="${id}-hint">${hint}</small></p>`
}

function ownerField(corp: Corp, apps: OAuthApp[], owner: string): Html {
  const options = apps.map(
    ({ sdkId, name }) =>
      html`<option value="${sdkId}"${owner === sdkId && new Html(' selected')}>OAuth 应用：${name}（${sdkId}）</option>`,
  )
  return html`<p class="field"><label for="owner">订阅方</label><select id="owner" name="owner">
<option value="">企业自建应用（${corp.corpId}）</option>${options}</select></p>`
}

function eventFields(isAll: boolean, chosen: string[]): Html {
  const boxes = Object.entries(EVENT_WORDS).map(
    ([event, words]) =>
      html`<label><input type="checkbox" name="events" value="${event}"${
        chosen.includes(event) && new Html(' checked')
      }><span>${words}</span><small><code>${event}</code></small></label>`,
  )
  return html`<label><input type="checkbox" name="all" value="1"${isAll && new Html(' checked')}><span>全部事件</span></label>
<details${!isAll && new Html(' open')}><summary>只订阅部分事件（先取消“全部事件”）</summary><fieldset><legend>事件</legend>${boxes}</fieldset></details>`
}

function outcome({ problems = [], reason, isSaved }: ConsoleForm): Html {
  if (isSaved) return html`<p role="status" class="good">保存成功，通知 URL 已通过校验。</p>`
  if (problems.length === 0) return html``
  return html`<div role="alert" class="bad">${problems.map((problem) => html`<p>${problem}</p>`)}${
    reason && html`<p><small>沙箱看到的原因：<code>${reason}</code></small></p>`
  }</div>`
}

const NOTHING = { owner: '', name: '', url: '', token: '', aesKey: '', isAll: true, events: [] as string[] }

/** The form that saves where events are sent; what was typed stays when it cannot be saved. */
export function subscriptionForm(corp: Corp, apps: OAuthApp[], form: ConsoleForm): Html {
  const { owner, name, url, token, aesKey, isAll, events } = form.typed ?? NOTHING
  return html`<h3>新增订阅</h3>${outcome(form)}
<form method="post" action="/console/${corp.slug}/subscriptions">
${ownerField(corp, apps, owner)}
${field('name', '名称', html`maxlength="60" value="${name}"`, '便于区分的备注。')}
${field('url', '通知 URL', html`type="url" required value="${url}" placeholder="https://console.example/api/webhooks/…"`, '保存时会向此地址发送 GET 校验，须在 3 秒内原样返回解码后的 check_str。')}
${field('token', 'Token', html`required pattern="[A-Za-z0-9]{25}" maxlength="25" value="${token}"`, '25 位字母或数字，用于签名。', '随机生成 Token')}
${field('aesKey', 'EncodingAESKey（选填）', html`pattern="[A-Za-z0-9]{43}" maxlength="43" value="${aesKey}"`, '43 位字母或数字；填写后推送内容加密。', '随机生成 EncodingAESKey')}
${eventFields(isAll, events)}
<p class="actions"><button class="primary">保存</button></p></form>${SCRIPT}`
}
