import { resolve } from 'node:path'
import { FILE_ROLES } from '../../../shared/mapping'
import type { DecidedRole } from '../../../shared/mapping'
import type { ImportReport } from '../../../shared/report'
import { inEnglish } from '../../../shared/phrase'
import type { InEnglish } from '../../../shared/phrase'
import { readMappingFile, runImport } from '../../pipeline/run'
import { neededOption, pairs, readCall, textOption, wrongCall } from '../arguments'
import { print, say, shown } from '../output'
import { progressTeller } from '../progress'
import { take } from '../project'

const DELIMITERS: Readonly<Record<string, string>> = { tab: '\t', '\\t': '\t' }

function rolesOf(given: Record<string, string>): Record<string, DecidedRole> {
  return Object.fromEntries(
    Object.entries(given).map(([file, name]) => {
      const role = FILE_ROLES.find((known) => known === name)
      if (!role) throw wrongCall(`There is no role "${name}". There are: ${FILE_ROLES.join(', ')}.`)
      return [file, role]
    }),
  )
}

export async function importCommand(args: readonly string[]): Promise<void> {
  const call = readCall(args, {
    project: { type: 'string' },
    mapping: { type: 'string' },
    role: { type: 'string', multiple: true },
    'date-order': { type: 'string' },
    encoding: { type: 'string' },
    delimiter: { type: 'string' },
    replace: { type: 'boolean' },
    set: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
    memory: { type: 'string' },
  })
  if (call.positionals.length === 0) throw wrongCall('No files were named.')
  const dateOrder = textOption(call, 'date-order')
  if (dateOrder !== undefined && dateOrder !== 'dmy' && dateOrder !== 'mdy' && dateOrder !== 'ymd')
    throw wrongCall(`--date-order is dmy, mdy or ymd, not "${dateOrder}".`)
  const encoding = textOption(call, 'encoding')
  const delimiter = textOption(call, 'delimiter')
  const memory = textOption(call, 'memory')
  if (memory !== undefined && !/^[1-9]\d{0,8}$/.test(memory))
    throw wrongCall(`--memory is a number of megabytes, not "${memory}".`)
  const mappingPath = textOption(call, 'mapping')
  const mapping = mappingPath === undefined ? undefined : take(await readMappingFile(resolve(mappingPath)))
  let isCancelled = false
  const cancel = (): void => {
    isCancelled = true
  }
  process.on('SIGINT', cancel)
  process.on('SIGTERM', cancel)
  const teller = progressTeller(call.values.quiet === true)
  try {
    const result = await runImport({
      files: call.positionals,
      projectPath: resolve(neededOption(call, 'project')),
      ...(mapping === undefined ? {} : { decisions: mapping.files }),
      roles: rolesOf(pairs(call, 'role')),
      settings: pairs(call, 'set'),
      replace: call.values.replace === true,
      dryRun: call.values['dry-run'] === true,
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(memory === undefined ? {} : { memory: Number(memory) * 1e6 }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter: DELIMITERS[delimiter] ?? delimiter }),
      onProgress: teller.onProgress,
      isCancelled: () => isCancelled,
    })
    teller.end()
    const { report } = take(result)
    const said = inEnglish(report)
    for (const { message } of said.warnings) say(message)
    await print(call.values.json === true ? `${JSON.stringify(contractOf(said))}\n` : shown(summary(said)))
  } finally {
    teller.end()
    process.off('SIGINT', cancel)
    process.off('SIGTERM', cancel)
  }
}

/** The JSON document as the command line promises it: without what only the window shows. */
const contractOf = ({
  warnings: _remarks,
  currency: _currency,
  files,
  ...report
}: InEnglish<ImportReport>) => ({
  ...report,
  files: files.map(({ joins: _joins, ...file }) => file),
})

const count = (value: number): string => value.toLocaleString('en-US')

function summary(report: InEnglish<ImportReport>): string {
  const { totals, currency, timings_ms: timings } = report
  const net = (totals.net_cents / 10 ** currency.minor_digits).toFixed(currency.minor_digits)
  const read = report.files.filter((file) => !file.skipped)
  const records = read.reduce((sum, file) => sum + file.records, 0)
  const accepted = read.reduce((sum, file) => sum + file.accepted, 0)
  const lines = [
    `${count(read.length)} files read, ${count(report.files.length - read.length)} known already.`,
    `${count(records)} records in, ${count(accepted)} used, ${count(records - accepted)} set aside.`,
    ...Object.entries(report.reasons).map(([reason, n]) => `  ${reason}: ${count(n)}`),
    `The project has ${count(totals.lines)} sales lines from ${totals.first_date} to ${totals.last_date}: net sales ${net} ${currency.code}, ${count(totals.orders)} orders, ${count(totals.customers)} customers.`,
    ...read.flatMap((file) => file.warnings.map((warning) => `${file.name}: ${warning.message}`)),
    `${report.checks.length} checks passed. ${(timings.total / 1000).toFixed(1)} s.`,
  ]
  return `${lines.join('\n')}\n`
}
