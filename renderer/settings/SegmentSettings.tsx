import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_SEGMENT_NAME } from '../../shared/presentation'
import { EMPTY_SELECTION } from '../../shared/query'
import { SEGMENTS, type Segment } from '../../shared/segments'
import { request } from '../api'
import { SegmentMap } from '../dictionary/SegmentMap'
import { useFormats } from '../format/useFormats'
import { useSegmentName } from '../format/useSegmentName'
import { useApp } from '../store'
import { changePresentation } from '../store/presentationActions'
import { isNameTaken, withSegmentName } from './segmentNames'
import { SettingRow } from './SettingRow'
import styles from './Settings.module.css'

/** Customers of each segment over all the data; none before the answer. */
function useSegmentSizes(): ReadonlyMap<Segment, number> {
  const [sizes, setSizes] = useState<ReadonlyMap<Segment, number>>(new Map())
  useEffect(() => {
    let isWanted = true
    void request('customers.analysis', { selection: EMPTY_SELECTION }).then((answer) => {
      if (!isWanted || !answer.ok) return
      setSizes(new Map(answer.value.segments.map(({ segment, customers }) => [segment, customers])))
    })
    return () => {
      isWanted = false
    }
  }, [])
  return sizes
}

interface NameRowProps {
  readonly segment: Segment
  readonly customers: number | undefined
}

function NameRow({ segment, customers }: NameRowProps): React.JSX.Element {
  const { t } = useTranslation()
  const { numbers } = useFormats()
  const names = useApp((app) => app.presentation.segmentNames)
  const nameOf = useSegmentName()
  const [text, setText] = useState(names[segment] ?? '')
  const isTaken = isNameTaken(text, segment, nameOf)
  const usual = t(`customers.segmentNames.${segment}`)
  const change = (wanted: string): void => {
    setText(wanted)
    if (!isNameTaken(wanted, segment, nameOf))
      void changePresentation({ segmentNames: withSegmentName(names, segment, wanted) })
  }
  const id = `segment-${SEGMENTS.indexOf(segment)}`
  const size =
    customers === undefined
      ? ''
      : t('settings.segmentSize', { count: customers, formatted: numbers.count(customers) })
  return (
    <SettingRow
      id={id}
      title={usual}
      effect={`${t(`customers.advice.${segment}`)}. ${size}`.trim()}
      isDefault={text === ''}
      onRestore={() => change('')}
    >
      <TextInput
        size="xs"
        w="14rem"
        maxLength={LONGEST_SEGMENT_NAME}
        placeholder={usual}
        aria-label={t('settings.segmentName', { name: usual })}
        error={isTaken ? t('settings.segmentTaken') : undefined}
        data-testid={`settings-${id}`}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </SettingRow>
  )
}

/** What the segments of customers are called, with the map as it then is. */
export function SegmentSettings(): React.JSX.Element {
  const { t } = useTranslation()
  const sizes = useSegmentSizes()
  return (
    <>
      <p className={styles.note}>{t('settings.segmentsEffect')}</p>
      <SegmentMap />
      {SEGMENTS.map((segment) => (
        <NameRow key={segment} segment={segment} customers={sizes.get(segment)} />
      ))}
    </>
  )
}
