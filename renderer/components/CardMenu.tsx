import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconChartBar,
  IconChevronsDown,
  IconChevronsUp,
  IconCopy,
  IconDots,
  IconFileTypeCsv,
  IconFileTypePng,
  IconFileTypeSvg,
  IconFileTypeXls,
  IconListDetails,
  IconTable,
} from '@tabler/icons-react'
import { memo, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { inSentence } from '../i18n'
import { CardActionsContext, type CardActions } from './cardParts'

interface CardMenuProps {
  readonly id: string
  readonly title: string
}

type ItemsProps = CardActions & Pick<CardMenuProps, 'id'>

const PNG_SCALES = [1, 2, 3, 4] as const
const ICON = { size: '1rem', stroke: 1.75, 'aria-hidden': true } as const

function DrillItems({ id, drill, marks = [] }: ItemsProps): React.JSX.Element | null {
  const { t } = useTranslation()
  if (!drill) return null
  const level = drill.next === null ? null : inSentence(t(`filters.dimensions.${drill.next}`))
  return (
    <>
      {level === null || marks.length === 0 ? null : (
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item data-testid={`drill-down-${id}`} leftSection={<IconChevronsDown {...ICON} />}>
              {t('marks.drill', { level })}
            </Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown mah="20rem" maw="20rem" style={{ overflowY: 'auto' }}>
            {marks.map((mark) => (
              <Menu.Item key={mark.key} data-testid={`drill-into-${id}`} onClick={mark.drill}>
                {mark.title}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      )}
      {drill.path.length === 0 ? null : (
        <Menu.Item
          data-testid={`drill-up-${id}`}
          leftSection={<IconChevronsUp {...ICON} />}
          onClick={() => drill.up(drill.path.length - 1)}
        >
          {t('drill.levelUp')}
        </Menu.Item>
      )}
    </>
  )
}

function ExportItems({ id, exporter }: ItemsProps): React.JSX.Element {
  const { t } = useTranslation()
  const items = [
    ['csv', IconFileTypeCsv, exporter.csv],
    ['xlsx', IconFileTypeXls, exporter.xlsx],
    ['svg', IconFileTypeSvg, exporter.svg],
  ] as const
  const { png } = exporter
  const disabled = exporter.isEmpty()
  return (
    <>
      <Menu.Divider />
      {disabled ? <Menu.Label>{t('export.nothing')}</Menu.Label> : null}
      {items.map(([kind, Icon, run]) =>
        run === null ? null : (
          <Menu.Item
            key={kind}
            data-testid={`export-${kind}-${id}`}
            leftSection={<Icon {...ICON} />}
            disabled={disabled}
            onClick={run}
          >
            {t(`export.${kind}`)}
          </Menu.Item>
        ),
      )}
      {png === null ? null : (
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item
              data-testid={`export-png-${id}`}
              leftSection={<IconFileTypePng {...ICON} />}
              disabled={disabled}
            >
              {t('export.png')}
            </Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {PNG_SCALES.map((scale) => (
              <Menu.Item key={scale} data-testid={`export-png-${scale}-${id}`} onClick={() => png(scale)}>
                {t('export.pngScale', { scale })}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      )}
      <Menu.Item
        data-testid={`copy-${id}`}
        leftSection={<IconCopy {...ICON} />}
        disabled={disabled}
        onClick={exporter.copy}
      >
        {t(png === null ? 'export.copyTable' : 'export.copyPicture')}
      </Menu.Item>
    </>
  )
}

function Items(props: ItemsProps): React.JSX.Element {
  const { t } = useTranslation()
  const { id, asTable, onToggle, onLines, maximised, onMaximise } = props
  const Shown = asTable ? IconChartBar : IconTable
  const Size = maximised ? IconArrowsMinimize : IconArrowsMaximize
  return (
    <>
      {onToggle ? (
        <Menu.Item data-testid={`toggle-table-${id}`} leftSection={<Shown {...ICON} />} onClick={onToggle}>
          {t(asTable ? 'charts.showChart' : 'charts.showTable')}
        </Menu.Item>
      ) : null}
      <DrillItems {...props} />
      {onLines ? (
        <Menu.Item data-testid={`lines-${id}`} leftSection={<IconListDetails {...ICON} />} onClick={onLines}>
          {t('marks.lines')}
        </Menu.Item>
      ) : null}
      <Menu.Item data-testid={`maximise-${id}`} leftSection={<Size {...ICON} />} onClick={onMaximise}>
        {t(maximised ? 'charts.restore' : 'charts.maximise')}
      </Menu.Item>
      <ExportItems {...props} />
    </>
  )
}

function ItemsOfCard({ id }: Pick<CardMenuProps, 'id'>): React.JSX.Element | null {
  const actions = useContext(CardActionsContext)
  return actions ? <Items id={id} {...actions} /> : null
}

/** What can be done with the card around it as a whole. */
export const CardMenu = memo(function CardMenu({ id, title }: CardMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('charts.menu', { title })} data-testid={`menu-${id}`}>
          <IconDots size="1.125rem" stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ItemsOfCard id={id} />
      </Menu.Dropdown>
    </Menu>
  )
})
