import { forgetTyped } from './forget-typed'

/**
 * Ends this browser's session by next-auth's own form, then loads the start page; what was typed here is for nobody
 * who comes after. Throws when its token cannot be read.
 */
export async function signOut(): Promise<void> {
  const response = await fetch('/api/auth/csrf', { cache: 'no-store' })
  if (!response.ok) throw new Error(`csrf token: HTTP ${response.status}`)
  const { csrfToken } = (await response.json()) as { csrfToken: string }
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/api/auth/signout'
  form.append(hidden('csrfToken', csrfToken), hidden('callbackUrl', '/'))
  document.body.append(form)
  forgetTyped()
  form.submit()
}

function hidden(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = name
  input.value = value
  return input
}
