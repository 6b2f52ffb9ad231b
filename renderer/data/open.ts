import { useApp } from '../store'

export const TABS = ['import', 'quality', 'lineage', 'tables'] as const
export type Tab = (typeof TABS)[number]

export const isTab = (value: unknown): value is Tab => TABS.some((tab) => tab === value)

export const setTab = (tab: Tab): void => useApp.getState().setOption('data.tab', tab)

/** Shows the rows of a table, those alone whose column holds the text where one is given. */
export function openTable(
  name: string,
  filter: { readonly column: string; readonly text: string } | null,
): void {
  const { setOption, goTo } = useApp.getState()
  setOption('data.table', name)
  setOption('data.filterColumn', filter?.column ?? '')
  setOption('data.filterText', filter?.text ?? '')
  setTab('tables')
  goTo('data')
}
