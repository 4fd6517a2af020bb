import { getAttendance } from '@/lib/attendance/get-attendance'
import { attendance, attendanceQuery } from '@/lib/attendance/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { meetingParams } from '@/lib/meetings/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: meetingParams, query: attendanceQuery, answer: attendance },
  ({ ctx, params, query }) => getAttendance(ctx, { ...params, ...query }),
)
