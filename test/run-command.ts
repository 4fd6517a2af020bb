import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { programOf } from './program-of'

/** What a command said, and how it ended. */
export interface Said {
  code: number | null
  stdout: string
  stderr: string
}

/** A command of the operator while it runs. */
export interface RunningCommand {
  child: ChildProcess
  ended: Promise<Said>
}

/** Starts a program of operator/ itself, without the script around it, in the environment of the test. */
export function startOperator(file: 'keys.ts' | 'tenant.ts', args: string[]): RunningCommand {
  const program = programOf(`operator/${file}`)
  return listen(spawn(process.execPath, [...program.execArgv, program.file, ...args]))
}

function listen(child: ChildProcess): RunningCommand {
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text
    })
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }))
  return { child, ended }
}
