import { amounts } from './amounts'
import { app } from './app'
import { importing } from './importing'
import { ledger } from './ledger'
import { project } from './project'
import { reading } from './reading'
import { remarks } from './remarks'
import { understanding } from './understanding'

/** What the engine and main say, in German by the English words. `{0}`, `{1}` stand for the same values. */
export const phrases: Readonly<Record<string, string>> = {
  ...amounts,
  ...app,
  ...importing,
  ...ledger,
  ...project,
  ...reading,
  ...remarks,
  ...understanding,
}
