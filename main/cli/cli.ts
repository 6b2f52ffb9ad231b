import { inEnglish } from '../../shared/phrase'
import { FailureError, EXIT_CODES } from '../../shared/result'
import type { Failure } from '../../shared/result'
import { COMMANDS } from './commands'
import { explain, outliveReaders, print, say } from './output'
import { OVERVIEW, USAGE } from './usage'

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await print(OVERVIEW)
    return name === undefined ? EXIT_CODES.usage : 0
  }
  const usage = USAGE[name]
  const command = COMMANDS[name]
  if (usage === undefined || !command) {
    say(`There is no command "${name}".\n\n${OVERVIEW}`)
    return EXIT_CODES.usage
  }
  if (rest.includes('--help')) {
    await print(`${usage}\n`)
    return 0
  }
  try {
    await command(rest)
    return 0
  } catch (cause) {
    if (!(cause instanceof FailureError)) throw cause
    return tell(cause.failure, usage, rest.includes('--json'))
  }
}

async function tell(found: Failure, usage: string, asJson: boolean): Promise<number> {
  if (asJson) await print(`${JSON.stringify(inEnglish(found))}\n`)
  say(found.code === 'usage' ? `${explain(found)}\n\n${usage}` : explain(found))
  return EXIT_CODES[found.code]
}

outliveReaders()
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (cause: unknown) => {
    say(
      `Something unexpected went wrong: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`,
    )
    process.exitCode = EXIT_CODES.internal
  },
)
