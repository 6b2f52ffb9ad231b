import { z } from 'zod'
import { REQUESTS } from '../../shared/ipc'
import type { ParsedArgs, PathToken, RequestAnswers, RequestName } from '../../shared/ipc'
import { phrase } from '../../shared/phrase'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Log } from './log'
import type { PathTokens } from './paths'

export type Handler<N extends RequestName> = (args: ParsedArgs<N>) => Promise<Result<RequestAnswers[N]>>
export type RequestHandlers = { readonly [N in RequestName]: Handler<N> }

const dropSchema = z.array(z.string().min(1).max(32_767)).min(1).max(10_000)

const isRequestName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(REQUESTS, name)

/** Checks the arguments by the contract, then calls the handler of that name. */
export async function answerRequest(
  handlers: RequestHandlers,
  name: unknown,
  args: unknown,
  log: Log,
): Promise<Result<unknown>> {
  if (!isRequestName(name)) return failure('usage', phrase`There is no such request.`)
  const parsed = REQUESTS[name].args.safeParse(args)
  if (!parsed.success)
    return failure('usage', phrase`Wrong arguments for ${name}: ${z.prettifyError(parsed.error)}`)
  try {
    // The schema of this very name has just parsed the arguments; TypeScript cannot pair the two tables.
    const handler = handlers[name] as (args: unknown) => Promise<Result<unknown>>
    return await handler(parsed.data)
  } catch (cause) {
    log.error(`request ${name satisfies RequestName}`, cause)
    return failure('internal', phrase`Something unexpected went wrong. The log has the details.`)
  }
}

/** Tokens for dropped paths; what is not there any more is left out. */
export function takeDrop(paths: unknown, tokens: PathTokens): Result<readonly PathToken[]> {
  const parsed = dropSchema.safeParse(paths)
  if (!parsed.success)
    return failure('usage', phrase`Only files and folders on this computer can be dropped here.`)
  return success(parsed.data.map((path) => tokens.tokenFor(path)).filter((token) => token !== null))
}
