import { join } from 'node:path'
import { z } from 'zod'
import { jsonFile } from './jsonFile'

const MAX_RECENT = 12
const recentSchema = z.array(z.object({ path: z.string().min(1), openedAt: z.string() })).max(100)
export type RecentProject = z.infer<typeof recentSchema>[number]

export interface RecentProjects {
  list(): readonly RecentProject[]
  add(path: string, openedAt: string): void
  clear(): void
}

/** The projects opened last, newest first, in `recent.json`. */
export function setupRecent(userData: string): RecentProjects {
  const file = jsonFile<RecentProject[]>(join(userData, 'recent.json'), recentSchema, [])
  return {
    list: () => file.read(),
    add(path, openedAt) {
      const others = file.read().filter((project) => project.path !== path)
      file.write([{ path, openedAt }, ...others].slice(0, MAX_RECENT))
    },
    clear: () => file.write([]),
  }
}
