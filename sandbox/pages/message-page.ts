import { html, page } from './html'

/** A page that only says something; `reason` is there for tests to read. */
export function messagePage(title: string, message: string, reason: string): string {
  return page(title, html`<h1 data-reason="${reason}">${title}</h1><p class="soft">${message}</p>`)
}
