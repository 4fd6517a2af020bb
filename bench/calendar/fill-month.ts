/** What stands in the month that was filled. */
interface Month {
  /** Its first day and one in the middle, YYYY-MM-DD. */
  first: string
  middle: string
  /** A time at which somebody has a meeting. */
  busy: { start: string; end: string }
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Gives a person so many meetings through the next month, at working hours in Shanghai: some overlap, as in real weeks. */
export async function fillMonth(sandboxOrigin: string, corp: string, userid: string, count: number): Promise<Month> {
  const days = 26
  const now = new Date()
  const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1) + HOUR_MS
  const perDay = Math.ceil(count / days)
  for (let day = 0, left = count; left > 0; day++, left -= perDay) {
    const body = {
      ...{ corp, userid, sdkId: await sdkIdOf(sandboxOrigin, corp) },
      count: Math.min(perDay, left),
      subject: 'Review of the week',
      startsAt: (first + day * DAY_MS) / 1000,
      spacingSeconds: 1_620,
      durationSeconds: 2_700,
    }
    const answer = await fetch(`${sandboxOrigin}/_sandbox/bulk`, { method: 'POST', body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}: ${await answer.text()}`)
  }
  const at = (moment: number) => `${new Date(moment).toISOString().slice(0, 19)}Z`
  const middle = first + 10 * DAY_MS
  return {
    first: at(first).slice(0, 10),
    middle: at(middle).slice(0, 10),
    busy: { start: at(middle), end: at(middle + HOUR_MS) },
  }
}

async function sdkIdOf(sandboxOrigin: string, corp: string): Promise<string> {
  const answer = await fetch(`${sandboxOrigin}/_sandbox/directory`)
  const { corps } = (await answer.json()) as { corps: { slug: string; apps: { sdkId: string }[] }[] }
  const sdkId = corps.find(({ slug }) => slug === corp)?.apps[0]?.sdkId
  if (!sdkId) throw new Error(`${corp} has no application`)
  return sdkId
}
