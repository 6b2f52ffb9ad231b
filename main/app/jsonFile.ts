import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'

export interface JsonFile<T> {
  read(): T
  write(value: T): void
}

/**
 * A small JSON document that is replaced as a whole (written beside, synced, renamed). A missing, damaged or
 * unexpected document reads as `defaults`. `write` throws what the file system throws.
 */
export function jsonFile<T>(path: string, schema: z.ZodType<T>, defaults: T): JsonFile<T> {
  return {
    read() {
      try {
        const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
        return parsed.success ? parsed.data : defaults
      } catch {
        return defaults
      }
    },
    write(value) {
      mkdirSync(dirname(path), { recursive: true })
      const beside = `${path}.tmp-${process.pid}`
      const handle = openSync(beside, 'w')
      try {
        writeSync(handle, JSON.stringify(value, null, 2))
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
      renameSync(beside, path)
    },
  }
}
