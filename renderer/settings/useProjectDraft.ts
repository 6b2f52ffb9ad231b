import { useEffect, useState } from 'react'
import type { ProjectSettings } from '../../shared/projectSettings'
import { request } from '../api'
import { recomputeProject } from '../store/importActions'
import { useApp } from '../store'

/** The project's settings with changes that wait for the project to be computed anew. */
export interface ProjectDraft {
  readonly settings: ProjectSettings
  readonly isChanged: boolean
  change(change: Partial<ProjectSettings>): void
  discard(): void
  apply(): void
}

/** Null where no project is open, or while its settings are read. */
export function useProjectDraft(): ProjectDraft | null {
  const token = useApp((app) => app.project?.token ?? null)
  const closeDialog = useApp((app) => app.closeDialog)
  const [kept, setKept] = useState<ProjectSettings | null>(null)
  const [changes, setChanges] = useState<Partial<ProjectSettings>>({})
  useEffect(() => {
    if (token === null) return
    let isOld = false
    void request('project.settings', {}).then((answer) => {
      if (answer.ok && !isOld) setKept(answer.value)
    })
    return () => {
      isOld = true
    }
  }, [token])
  if (token === null || kept === null) return null
  const settings = { ...kept, ...changes }
  const isSame = (key: string): boolean =>
    settings[key as keyof ProjectSettings] === kept[key as keyof ProjectSettings]
  return {
    settings,
    isChanged: !Object.keys(changes).every(isSame),
    change: (change) => setChanges((before) => ({ ...before, ...change })),
    discard: () => setChanges({}),
    apply: () => {
      closeDialog()
      void recomputeProject(changes)
    },
  }
}
