import { useTranslation } from 'react-i18next'
import type { DimensionName } from '../../shared/query'
import { SEGMENTS } from '../../shared/segments'
import { useMemberName } from '../format/useMembers'
import { useSegmentName } from '../format/useSegmentName'
import { openPerson } from '../person/openPerson'
import { openProduct } from '../product/openProduct'
import { useApp } from '../store'
import { applySaved } from '../store/viewActions'
import { pickMembers, setFilter } from '../store/selectionOps'
import { PAGES } from '../store/viewSlice'
import { commandsNow } from './commands'
import { fittingHits, memberHits, type HitGroup } from './results'
import { useMemberSearch } from './useMemberSearch'

/** Filters by a member in one undo step, and shows a page where that can be seen; a customer has a page of its own. */
function pickMember(
  dimension: DimensionName,
  { id, name }: { readonly id: string; readonly name: string },
  additive: boolean,
): void {
  if (dimension === 'customer' && !additive) return openPerson({ id, name })
  const { present, page, change, goTo } = useApp.getState()
  const selection = additive
    ? pickMembers(present.selection, dimension, [id], true)
    : setFilter(present.selection, dimension, [id])
  change({ selection })
  if (page === 'data' || page === 'dictionary') goTo('overview')
}

/** Everything that fits the text, in groups; `isAnswered` once the data have been asked for this very text. */
export function useHits(text: string): {
  readonly groups: readonly HitGroup[]
  readonly isAnswered: boolean
} {
  const { t } = useTranslation()
  const nameOf = useMemberName()
  const segmentName = useSegmentName()
  const hasSegments = useApp(
    (app) => app.project?.profile.dimensions.some(({ name }) => name === 'segment') ?? false,
  )
  const isOpen = useApp((app) => app.project !== null)
  const goTo = useApp((app) => app.goTo)
  const saved = useApp((app) => app.savedViews)
  const { groups: found, answered } = useMemberSearch(text, isOpen)
  const isEmpty = text.trim() === ''
  const pages = PAGES.map((name) => ({
    key: `page ${name}`,
    text: t(`shell.pages.${name}`),
    run: () => goTo(name),
  }))
  const views = saved.map((view) => ({
    key: `view ${view.id}`,
    text: view.name,
    run: () => applySaved(view),
  }))
  const commands = commandsNow()
    .filter(({ isUseful }) => isUseful)
    .map(({ name, run }) => ({ key: `command ${name}`, text: t(`search.command.${name}`), run }))
  const segments = SEGMENTS.map((id) => ({
    key: `segment ${id}`,
    text: segmentName(id),
    run: (additive: boolean) => pickMember('segment', { id, name: segmentName(id) }, additive),
  }))
  const own = [
    { key: 'pages', title: t('search.pages'), hits: isOpen ? pages : [] },
    { key: 'views', title: t('search.views'), hits: isOpen ? views : [] },
    {
      key: 'segment',
      title: t('filters.dimensions.segment'),
      hits: hasSegments && !isEmpty ? segments : [],
    },
    { key: 'commands', title: t('search.commands'), hits: commands },
  ].map((group) => {
    const hits = fittingHits(group.hits, text)
    return { ...group, hits, total: hits.length }
  })
  const members =
    isOpen && !isEmpty
      ? memberHits(found, (dimension) => t(`filters.dimensions.${dimension}`), nameOf, pickMember)
      : []
  const products = members.find(({ key }) => key === 'product')
  const productPages = products
    ? [
        {
          ...products,
          key: 'productPages',
          title: t('search.productPages'),
          hits: products.hits.map((hit) => ({
            ...hit,
            key: `page of ${hit.key}`,
            run: () => openProduct(hit.note ?? hit.text),
          })),
        },
      ]
    : []
  const groups = [...own, ...members, ...productPages].filter(({ hits }) => hits.length > 0)
  return { groups, isAnswered: !isOpen || isEmpty || answered === text }
}
