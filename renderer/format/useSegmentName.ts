import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '../../shared/segments'
import { useApp } from '../store'

/** A segment as the person named it for this project, else in the words of the window's language. */
export function useSegmentName(): (segment: Segment) => string {
  const { t } = useTranslation()
  const own = useApp((app) => app.presentation.segmentNames)
  return useCallback((segment) => own[segment] ?? t(`customers.segmentNames.${segment}`), [own, t])
}
