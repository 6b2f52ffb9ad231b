import { ActionIcon, Button, Popover, SegmentedControl, Select, Switch, Tooltip } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  DEFAULT_PRINTED_ROWS,
  MANY_PRINTED_ROWS,
  PRINTED_PAGES,
  PRINTED_ROWS,
  type Paper,
} from '../../shared/printing'
import { request } from '../api'
import { useFormats } from '../format/useFormats'
import { useApp } from '../store'
import { exportPdf } from './exportActions'
import styles from './PdfMenu.module.css'

const A4_EVERYWHERE_BUT = /-(US|CA|MX|PH)\b/

/** A report as PDF: which pages, on what paper. */
export function PdfMenu(): React.JSX.Element {
  const { t } = useTranslation()
  const shown = useApp((app) => app.page)
  const locale = useApp((app) => app.locale)
  const [opened, setOpened] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [scope, setScope] = useState<'page' | 'all'>('page')
  const [paper, setPaper] = useState<Paper>({
    size: A4_EVERYWHERE_BUT.test(locale) ? 'letter' : 'a4',
    landscape: false,
  })
  const page = PRINTED_PAGES.find((name) => name === shown)
  const pages = scope === 'page' && page ? [page] : [...PRINTED_PAGES]
  const [rows, setRows] = useState<number>(DEFAULT_PRINTED_ROWS)
  const [definitions, setDefinitions] = useState(false)
  const { numbers } = useFormats()
  const print = async (preview: boolean): Promise<void> => {
    setBusy(true)
    await exportPdf({ pages, paper, rows, definitions }, preview).finally(() => setBusy(false))
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t('export.pdf')}>
          <ActionIcon
            aria-label={t('export.pdf')}
            data-testid="export-pdf"
            aria-busy={isBusy}
            onClick={() => {
              if (!opened) void request('print.prepare', {})
              setOpened(!opened)
            }}
          >
            <IconFileTypePdf size="1.125rem" stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('export.pdf')}>
        <div className={styles.form}>
          <SegmentedControl
            size="xs"
            aria-label={t('export.pages')}
            data={[
              { value: 'page', label: t('export.thisPage'), disabled: page === undefined },
              { value: 'all', label: t('export.allPages') },
            ]}
            value={page === undefined ? 'all' : scope}
            onChange={(value) => setScope(value === 'all' ? 'all' : 'page')}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('export.paper')}
            data={[
              { value: 'a4', label: 'A4' },
              { value: 'letter', label: 'Letter' },
            ]}
            value={paper.size}
            onChange={(value) => setPaper({ ...paper, size: value === 'a4' ? 'a4' : 'letter' })}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('export.orientation')}
            data={[
              { value: 'portrait', label: t('export.portrait') },
              { value: 'landscape', label: t('export.landscape') },
            ]}
            value={paper.landscape ? 'landscape' : 'portrait'}
            onChange={(value) => setPaper({ ...paper, landscape: value === 'landscape' })}
          />
          <Select
            size="xs"
            label={t('export.rows')}
            data={PRINTED_ROWS.map((most) => ({ value: String(most), label: numbers.count(most) }))}
            value={String(rows)}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => setRows(Number(value))}
          />
          {rows >= MANY_PRINTED_ROWS ? (
            <p className={styles.warning} role="status">
              {t('export.manyRows')}
            </p>
          ) : null}
          <Switch
            size="xs"
            label={t('export.withDefinitions')}
            checked={definitions}
            onChange={(event) => setDefinitions(event.currentTarget.checked)}
          />
          {isBusy ? (
            <Button
              variant="default"
              data-testid="export-pdf-cancel"
              onClick={() => void request('export.cancel', {})}
            >
              {t('export.cancel')}
            </Button>
          ) : (
            <>
              <Button variant="default" data-testid="export-pdf-preview" onClick={() => void print(true)}>
                {t('export.preview')}
              </Button>
              <Button data-testid="export-pdf-save" onClick={() => void print(false)}>
                {t('export.savePdf')}
              </Button>
            </>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
