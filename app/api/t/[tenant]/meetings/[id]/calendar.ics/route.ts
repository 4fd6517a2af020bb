import { download } from '@/lib/http/download'
import { tenantRoute } from '@/lib/http/tenant-route'
import { getCalendarFile } from '@/lib/meetings/get-calendar-file'
import * as schema from '@/lib/meetings/schema'

export const GET = tenantRoute(
  {
    permission: 'meetings:read',
    params: schema.meetingParams,
    query: schema.calendarFileQuery,
    answer: schema.calendarFile,
    respond: ({ filename, content }) =>
      download(content, { filename, type: 'text/calendar; charset=utf-8; method=PUBLISH' }),
  },
  ({ ctx, params, query }) => getCalendarFile(ctx, { ...params, ...query }),
)
