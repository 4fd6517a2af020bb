import { closeDatabase } from '@/lib/db'
import { makeTenant } from './make-tenant'

// For tests in another process (the browser's): the sketch comes as the first argument, the tenant goes to stdout as JSON.

try {
  const { person: _, ...made } = await makeTenant(JSON.parse(process.argv[2] ?? '{}'))
  process.stdout.write(JSON.stringify(made))
} finally {
  await closeDatabase()
}
