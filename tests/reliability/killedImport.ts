import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const assassin = join(root, 'tests/support/killAtCall.mjs')

/** What an import does, as its folder tells: it saves while a temporary file is there, and ends once that is the project. */
export const STAGES = ['reading', 'saving', 'ending'] as const
export type Stage = (typeof STAGES)[number]
export type StageLengths = Readonly<Record<Stage, number>>

/** A moment of an import (milliseconds from the beginning of a stage), or a call of its save to the file system. */
export type Kill = { readonly stage: Stage; readonly ms: number } | { readonly call: number }

export interface Course {
  readonly killed: boolean
  /** The stage that it was in when it ended. */
  readonly stage: Stage
  /** Milliseconds of each stage that it went through, as this machine is now. */
  readonly lengths: Partial<StageLengths>
}

/** Imports the file into the project by the built command line, in a process that is killed (-9) then. */
export async function importKilled(file: string, project: string, kill: Kill | null): Promise<Course> {
  const args = [join(root, 'out/cli/cli.js'), 'import', file, '--project', project, '--quiet']
  const isByCall = kill !== null && 'call' in kill
  const child = spawn(process.execPath, [...(isByCall ? ['--import', assassin] : []), ...args], {
    stdio: 'ignore',
    env: { ...process.env, ...(isByCall ? { KILL_AT_CALL: String(kill.call), KILL_PATH: project } : {}) },
  })
  const lengths: Partial<Record<Stage, number>> = {}
  let stage: Stage = 'reading'
  let since = performance.now()
  let timer: NodeJS.Timeout | undefined
  const end = (): void => {
    lengths[stage] = performance.now() - since
  }
  const begin = (next: Stage): void => {
    stage = next
    since = performance.now()
    if (kill !== null && 'stage' in kill && kill.stage === next)
      timer = setTimeout(() => child.kill('SIGKILL'), kill.ms)
  }
  const reach = (next: Stage): void => {
    end()
    begin(next)
  }
  const watcher = watch(dirname(project), (event, name) => {
    if (event !== 'rename' || name === null) return
    if (stage === 'reading' && name.startsWith(`${basename(project)}.tmp-`)) reach('saving')
    if (stage === 'saving' && name === basename(project)) reach('ending')
  })
  begin('reading')
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  clearTimeout(timer)
  watcher.close()
  if (signal === null) end()
  return { killed: signal === 'SIGKILL', stage, lengths }
}

const BEYOND = 1.2
const MOST_TRIES = 20

/**
 * Kills imports at random moments of 0 to 1.2 times a stage's length on this machine, learnt from the imports before.
 * An import that was over before its moment is another try; throws where every try of a stage is.
 */
export function moments(random: () => number, first: StageLengths) {
  let lengths = first
  let tooLate = 0
  return {
    /** How many imports were over before their moment came. */
    tooLate: () => tooLate,
    /** `fresh` gives a project for each try and what follows it. */
    async killIn(stage: Stage, file: string, fresh: () => string): Promise<Course & { project: string }> {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const project = fresh()
        const course = await importKilled(file, project, {
          stage,
          ms: random() * BEYOND * lengths[stage],
        })
        lengths = { ...lengths, ...course.lengths }
        if (course.killed) return { ...course, project }
        tooLate++
      }
      throw new Error(`no kill reached an import while ${stage}: ${JSON.stringify(lengths)}`)
    },
  }
}
