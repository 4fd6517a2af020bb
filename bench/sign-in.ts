/** Signs a person of the seed in as their browser would, and returns its `Cookie` header. */
export async function signIn(origin: string, tenant: string, userid: string): Promise<string> {
  const started = await fetch(`${origin}/api/oauth/${tenant}/start`, { redirect: 'manual' })
  const consentPage = new URL(locationOf(started))
  consentPage.searchParams.set('sandbox_user', userid)
  const consented = await fetch(consentPage, { redirect: 'manual' })
  const answer = await fetch(locationOf(consented), { redirect: 'manual', headers: { cookie: cookiesOf(started) } })
  if (!locationOf(answer).includes(`/t/${tenant}`)) throw new Error(`${userid} was not signed in`)
  return cookiesOf(answer)
}

function locationOf(response: Response): string {
  const location = response.headers.get('location')
  if (!location) throw new Error(`${response.url} answered ${response.status} and leads nowhere`)
  return location
}

function cookiesOf(response: Response): string {
  const lines = response.headers.getSetCookie().filter((line) => !/max-age=0/i.test(line))
  return lines.map((line) => line.split(';')[0]).join('; ')
}
