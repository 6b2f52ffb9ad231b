import { expect, test, vi } from 'vitest'
import { sniff } from '../../../main/pipeline/read/sniff'
import { checkNeeded, guessFiles } from '../../../main/pipeline/understand'
import { generateSample } from '../../../main/sample'
import { FailureError } from '../../../shared/result'

vi.setConfig({ testTimeout: 60_000 })

test('the sample shop: every file in its role, every column in its field, faults and all', () => {
  const { files } = generateSample({ lines: 6000, seed: 7 })
  const sniffed = files.map(({ name, text }) => {
    const bytes = new TextEncoder().encode(text)
    const result = sniff(bytes.subarray(0, 262_144), { fileName: name, isWhole: bytes.length <= 262_144 })
    if (!result.ok) throw new FailureError(result)
    return { name, dialect: result.value }
  })
  const guesses = guessFiles(sniffed)
  expect(guesses).toHaveLength(7)
  for (const found of guesses) {
    expect(`${found.role}.csv`, found.name).toBe(found.name)
    expect(checkNeeded(found).ok, found.name).toBe(true)
    const mapped = Object.entries(found.mapping)
    for (const [field, header] of mapped) {
      const named = { transaction_ts: 'transaction_date' }[field] ?? field
      expect(header, `${found.name} ${field}`).toBe(named)
    }
    const left = found.header.filter((name) => !mapped.some(([, header]) => header === name))
    expect(
      left.filter((name) => name !== 'return_id'),
      found.name,
    ).toEqual([])
  }
})
