import { exportAttendance } from '@/lib/attendance/export-attendance'
import { attendanceFileQuery } from '@/lib/attendance/schema'
import { tableFile } from '@/lib/exports/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { meetingParams } from '@/lib/meetings/schema'

export const GET = tenantRoute(
  {
    permission: 'meetings:read',
    params: meetingParams,
    query: attendanceFileQuery,
    answer: tableFile,
    respond: (file) => file,
  },
  ({ ctx, params, query }) => exportAttendance(ctx, { ...params, ...query }),
)
