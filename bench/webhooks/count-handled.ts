import type pg from 'pg'

/** Has the database itself count, in the transaction of each handling, how often an event's handling was committed. */
export async function countHandlings(admin: pg.Client): Promise<void> {
  await admin.query(`
    create table bench_handled (id uuid not null);
    create function bench_note() returns trigger language plpgsql security definer as $$
      begin insert into bench_handled values (new.id); return new; end $$;
    create trigger bench_note after update of state on "WebhookEvent" for each row
      when (new.state in ('DONE', 'IGNORED')) execute function bench_note();`)
}

/** What the inbox of a tenant holds. */
export interface Inbox {
  stored: string[]
  waiting: number
  dead: number
  handledTwice: number
  /** Milliseconds from the arrival of each handled event to its handling, the quickest first. */
  lags: number[]
}

/** Reads the inbox past its wall. */
export async function readInbox(admin: pg.Client, tenantId: string): Promise<Inbox> {
  const { rows } = await admin.query<{ traceId: string; state: string; lag: number }>(
    `select "traceId", state::text, extract(epoch from "processedAt" - "receivedAt")::float8 * 1000 as lag
     from "WebhookEvent" where "tenantId" = $1 order by lag`,
    [tenantId],
  )
  const { rows: twice } = await admin.query('select id from bench_handled group by id having count(*) > 1')
  return {
    stored: rows.map(({ traceId }) => traceId),
    waiting: rows.filter(({ state }) => state === 'RECEIVED').length,
    dead: rows.filter(({ state }) => state === 'DEAD').length,
    handledTwice: twice.length,
    lags: rows.filter(({ state }) => state === 'DONE' || state === 'IGNORED').map(({ lag }) => Math.max(0, lag)),
  }
}
