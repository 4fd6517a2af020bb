const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in HTML, in attributes too. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/** Builds HTML from a template; values are escaped unless they are HTML themselves. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Html {
  let text = ''
  for (const [index, part] of parts.entries()) text += part + (index < values.length ? render(values[index]) : '')
  return new Html(text)
}

/** A piece of finished HTML. */
export class Html {
  constructor(readonly text: string) {}
}

function render(value: unknown): string {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(render).join('')
  return value === undefined || value === false ? '' : escapeHtml(String(value))
}

const STYLE = new Html(`<style>
:root{color-scheme:light dark;--ink:#16181d;--soft:#5d6472;--line:#e3e6ec;--paper:#fff;--ground:#f5f6f8;--accent:#1659d6;--on-accent:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#eceef2;--soft:#9aa1ae;--line:#2c3038;--paper:#1b1e24;--ground:#121418;--accent:#5b92ff;--on-accent:#0b1020}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:30rem;margin:8vh auto;padding:2rem;background:var(--paper);border:1px solid var(--line);border-radius:14px}
main.wide{max-width:72rem;margin:2rem auto}
h1{font-size:1.3rem;margin:0 0 .5rem;line-height:1.3}h2{font-size:1rem;margin:2rem 0 .5rem}
p{margin:.5rem 0}.soft{color:var(--soft)}small{color:var(--soft)}
.tag{display:inline-block;padding:.1rem .5rem;border-radius:99px;border:1px solid var(--line);font-size:.8rem;color:var(--soft)}
fieldset{border:1px solid var(--line);border-radius:10px;margin:1rem 0;padding:.25rem;max-height:22rem;overflow:auto}
legend{padding:0 .4rem;color:var(--soft);font-size:.85rem}
label{display:flex;gap:.75rem;align-items:center;padding:.5rem .75rem;border-radius:8px;cursor:pointer}
label:hover{background:var(--ground)}label small{margin-left:auto}
input[type=radio]{accent-color:var(--accent);width:1.05rem;height:1.05rem}
.actions{display:flex;gap:.75rem;justify-content:flex-end;margin-top:1.25rem}
button,.button{font:inherit;padding:.55rem 1.2rem;border-radius:8px;border:1px solid var(--line);background:transparent;color:inherit;cursor:pointer;text-decoration:none}
button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
a{color:var(--accent)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);white-space:nowrap}
th{font-weight:500;color:var(--soft)}code{font:.85em ui-monospace,monospace}
dl{display:grid;grid-template-columns:auto 1fr;gap:.4rem 1.25rem;margin:1rem 0}dt{color:var(--soft)}dd{margin:0}
h3{font-size:.95rem;margin:1.5rem 0 .25rem}
.field{display:grid;gap:.35rem;margin:1rem 0;max-width:44rem}.wide form .actions,.wide fieldset{max-width:44rem}.field label{padding:0;cursor:auto}.field label:hover{background:none}
.row{display:flex;flex-wrap:wrap;gap:.5rem}.row input{flex:1 1 16rem;min-width:0}.row button{white-space:nowrap}
.field input,.field textarea,.field select{font:inherit;padding:.5rem .7rem;border-radius:8px;border:1px solid var(--line);background:var(--paper);color:inherit;width:100%}
.good,.bad{border-left:3px solid var(--accent);padding:.4rem .9rem;background:var(--ground);border-radius:0 8px 8px 0}.bad{border-color:#d43a2f}
td form{margin:0}td button{padding:.25rem .7rem;font-size:.85rem}summary{cursor:pointer;padding:.5rem .75rem;color:var(--soft)}
dd code{overflow-wrap:anywhere}
@media(max-width:40rem){main{padding:1.1rem;margin:0;border:0;border-radius:0}main.wide{margin:0}}
</style>`)

/** A table, or a sentence where it has no rows. */
export function table(heads: string[], rows: unknown[][], none = 'None.'): Html {
  if (rows.length === 0) return html`<p class="soft">${none}</p>`
  return html`<div class="scroll"><table><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`
}

/** A complete page with the sandbox's look. */
export function page(title: string, content: Html, { wide = false, lang = 'en' } = {}): string {
  return html`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><link rel="icon" href="data:,">${STYLE}</head><body><main${wide && new Html(' class="wide"')}>${content}</main></body></html>`
    .text
}
