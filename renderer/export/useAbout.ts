import { useCallbackRef } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Selection } from '../../shared/query'
import { filterInWords } from '../filters/filterWords'
import { projectTitle } from '../format/names'
import { useFormats } from '../format/useFormats'
import { useMemberName } from '../format/useMembers'
import { useApp } from '../store'
import type { About, ReadAbout } from './cardExport'

/** What a card or a view is about, read when an export needs it, so that its words are those of the numbers. */
export function useAbout(title: string, selectionOf: () => Selection, isCurrent: boolean): ReadAbout {
  const { t } = useTranslation()
  const { dates } = useFormats()
  const nameOf = useMemberName()
  return useCallbackRef((): About => {
    const { project } = useApp.getState()
    const { from, to, filters } = selectionOf()
    const [first, last] = [from ?? project?.profile.firstDate, to ?? project?.profile.lastDate]
    const place = [
      projectTitle(project?.name ?? ''),
      ...(first && last ? [dates.range({ from: first, to: last })] : []),
    ]
    const counted = filters.length > 0 ? [t('export.filters', { count: filters.length })] : []
    return {
      isCurrent,
      heading: { title, detail: [...place, ...counted].join(' · ') },
      lines: async () => {
        const words = await Promise.all(filters.map((filter) => filterInWords(filter, nameOf)))
        return [title, ...place, ...(words.length > 0 ? words : [t('export.noFilters')])]
      },
    }
  })
}
