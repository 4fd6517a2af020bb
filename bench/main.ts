import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { generateLoad, type Target } from './generate-load'
import { measureDoors } from './measure-doors'
import { measurePage } from './measure-page'
import { catchPlatformCall, freshHeaders } from './platform-call'
import { profileProcess, rankSelfTimes } from './profile-process'
import { reportDoors, reportPages, reportProfile } from './report'
import { signIn } from './sign-in'
import { summarize } from './summarize'

// The load of `npm run bench`, a process of its own; scripts/commands/bench.mjs starts what is measured.

interface Server {
  origin: string
  pid: number
}

interface Surroundings {
  console: Server & { logFile: string }
  sandbox: Server
  bareNext: Server
  bareProxy: Server
  browser: { path: string; debuggingPort: number }
  folder: string
  only?: 'doors' | 'page'
  quick: boolean
}

const { folder, quick, only, browser, ...servers } = JSON.parse(process.env.BENCH ?? '{}') as Surroundings
const tenant = 'acme'
const cookie = await signIn(servers.console.origin, tenant, 'alice')

function keep(file: string, content: unknown): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, file), JSON.stringify(content, undefined, 1))
}

/** The console's door for the meetings, and the same call without the console. */
async function runDoors(): Promise<void> {
  const meetings = `/api/t/${tenant}/meetings`
  const call = await catchPlatformCall(servers.console.origin + meetings, cookie, servers.sandbox.origin)
  const sign = () => freshHeaders(call)
  const throughTheConsole: Target = {
    ...servers.console,
    name: 'console',
    path: meetings,
    headers: () => ({ cookie }),
  }
  const targets: Target[] = [
    throughTheConsole,
    { ...servers.sandbox, name: '(a) sandbox directly', path: call.path, headers: sign },
    { ...servers.bareNext, name: '(b) bare Next.js', path: call.path.replace('/v1/', '/api/'), headers: sign },
    { ...servers.bareProxy, name: '(c) bare Node.js', path: call.path, headers: sign },
  ]
  const plan = quick
    ? { connections: [1, 16], rounds: 2, roundMs: 1_500, warmUp: 4_000 }
    : { connections: [1, 16, 64], rounds: 5, roundMs: 3_000, warmUp: 8_000 }
  const summaries = summarize(await measureDoors(targets, plan))
  keep('doors.json', summaries)
  console.log(`GET ${meetings}: ${call.meetings} meetings\n\n${reportDoors(summaries)}\n`)

  const load = () => generateLoad(throughTheConsole, 16, 3 * plan.roundMs)
  const profile = await profileProcess(servers.console.pid, servers.console.logFile, load)
  keep('console.cpuprofile', profile)
  console.log(`${reportProfile(rankSelfTimes(profile))}\n`)
}

async function runPage(): Promise<void> {
  const path = `/t/${tenant}/meetings`
  const figures = await measurePage(servers.console.origin + path, cookie, browser)
  keep('page.json', figures)
  console.log(`The page ${path}, signed in:\n\n${reportPages(figures)}`)
}

const [processor] = cpus()
console.log(
  `${new Date().toISOString()}, Node.js ${process.version}, ${cpus().length} × ${processor?.model.trim()}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB, load average ${loadavg()[0]?.toFixed(1)} before.\n` +
    'Load, console, sandbox and PostgreSQL share the processors.\n',
)
if (only !== 'page') await runDoors()
if (only !== 'doors') await runPage()
process.exit()
