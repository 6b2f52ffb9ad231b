import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const text = readFileSync(resolve(import.meta.dirname, '../../docs/automation.md'), 'utf8')

/** The blocks of that language in docs/automation.md. */
export const documented = (language: 'sh' | 'cron' | 'bat'): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => code)
