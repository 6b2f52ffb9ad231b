import { expect, test } from 'vitest'
import { documented } from '../support/automation'

/** What a script asks of the command line, places in the shell's words. */
const callsOf = (script: string): string[] =>
  script.split('\n').flatMap((line) => {
    const call = /^(?:lens|call npm .* cli --) (.*?) \|\| exit/.exec(line)?.[1]
    return call === undefined ? [] : [call.replaceAll('%SHOP%', '$SHOP').replaceAll('\\', '/')]
  })

test('the batch file asks for what the shell script asks for', () => {
  const [script = ''] = documented('sh')
  const [batch = ''] = documented('bat')
  expect(callsOf(script)).toHaveLength(4)
  expect(callsOf(batch)).toEqual(callsOf(script))
})

test('the line for cron has five fields and calls the script', () => {
  const [crontab = ''] = documented('cron')
  const lines = crontab.trim().split('\n')
  expect(lines.slice(0, -1).every((line) => /^[A-Z]+=\S+$/.test(line))).toBe(true)
  expect(lines.at(-1)).toMatch(/^(?:[\d*,/-]+ ){5}sh \/srv\/shop\/nightly\.sh /)
})
