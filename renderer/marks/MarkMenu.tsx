import { Menu } from '@mantine/core'
import {
  IconChevronsDown,
  IconFilter,
  IconFilterX,
  IconListDetails,
  IconPackage,
  IconUser,
} from '@tabler/icons-react'
import { useApp } from '../store'
import type { MarkItem } from '../store/overlaySlice'

/** The tooltip of a chart has 9,999,999. */
const ABOVE_TOOLTIPS = 10_000_000

const ICONS = {
  filter: IconFilter,
  exclude: IconFilterX,
  drill: IconChevronsDown,
  person: IconUser,
  product: IconPackage,
  lines: IconListDetails,
} as const satisfies Record<MarkItem['id'], unknown>

/** What can be done with the mark under the pointer. */
export function MarkMenu(): React.JSX.Element | null {
  const menu = useApp((app) => app.markMenu)
  const close = useApp((app) => app.closeMarkMenu)
  if (!menu) return null
  return (
    <Menu
      opened
      position="bottom-start"
      offset={2}
      zIndex={ABOVE_TOOLTIPS}
      key={`${menu.at.x} ${menu.at.y}`}
      onChange={(opened) => !opened && close()}
    >
      <Menu.Target>
        <span style={{ position: 'fixed', left: menu.at.x, top: menu.at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown data-testid="mark-menu" maw={320}>
        <Menu.Label style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {menu.title}
        </Menu.Label>
        {menu.items.map(({ id, text, run }) => {
          const Icon = ICONS[id]
          return (
            <Menu.Item
              key={id}
              data-testid={`mark-${id}`}
              leftSection={<Icon size="1rem" stroke={1.75} aria-hidden />}
              onClick={run}
            >
              {text}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
