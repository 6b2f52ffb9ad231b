import { spawnSync } from 'node:child_process'

/** Whether this machine can look into a PDF. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined
if (!hasPoppler) console.log('skipped: the text of the PDF is not read, pdftotext is not installed')

/** What one of Poppler's programs says. */
export const poppler = (program: string, ...args: string[]): string =>
  spawnSync(program, args).stdout.toString('utf8')
