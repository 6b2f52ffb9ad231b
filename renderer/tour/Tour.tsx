import { Button } from '@mantine/core'
import { useElementSize, useViewportSize, useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { en } from '../i18n/en'
import { useApp } from '../store'
import { endTour } from '../store/tourActions'
import { placeBeside } from './place'
import styles from './Tour.module.css'
import { useTargetBox } from './useTargetBox'

/** What each step is about, and the element it points at. */
const STEPS = [
  ['filters', 'filter-bar'],
  ['marks', 'chart-trend'],
  ['pages', 'nav-products'],
  ['trust', 'nav-data'],
  ['help', 'open-help'],
] as const satisfies readonly (readonly [keyof typeof en.tour.steps, string])[]

const RING_GAP = 4

function TourStep({ at }: { readonly at: number }): React.JSX.Element | null {
  const { t } = useTranslation()
  const setTour = useApp((app) => app.setTour)
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  const room = useViewportSize()
  const next = useRef<HTMLButtonElement>(null)
  const [name, testId] = STEPS[at] ?? STEPS[0]
  const target = useTargetBox(testId)
  const isLast = at === STEPS.length - 1
  useEffect(() => next.current?.focus({ preventScroll: true }), [])
  useWindowEvent('keydown', ({ key }) => {
    if (key === 'Escape') void endTour()
  })
  const place = placeBeside(target, { width: width + 34, height: height + 34 }, room)
  return (
    <>
      {target === null ? null : (
        <div
          className={styles.ring}
          style={{
            left: target.left - RING_GAP,
            top: target.top - RING_GAP,
            width: target.width + 2 * RING_GAP,
            height: target.height + 2 * RING_GAP,
          }}
        />
      )}
      <div
        ref={ref}
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        className={styles.card}
        style={place}
        data-testid="tour"
        data-step={name}
      >
        <h2 id="tour-title" className={styles.title}>
          {t(`tour.steps.${name}.title`)}
        </h2>
        <p id="tour-text" className={styles.text}>
          {t(`tour.steps.${name}.text`)}
        </p>
        <div className={styles.foot}>
          <span className={styles.count}>{t('tour.count', { at: at + 1, of: STEPS.length })}</span>
          {isLast ? null : (
            <Button variant="subtle" data-testid="tour-skip" onClick={() => void endTour()}>
              {t('tour.skip')}
            </Button>
          )}
          {at === 0 ? null : (
            <Button variant="default" data-testid="tour-back" onClick={() => setTour(at - 1)}>
              {t('tour.back')}
            </Button>
          )}
          <Button
            ref={next}
            data-testid="tour-next"
            onClick={() => (isLast ? void endTour() : setTour(at + 1))}
          >
            {t(isLast ? 'tour.done' : 'tour.next')}
          </Button>
        </div>
      </div>
    </>
  )
}

/** Five steps around the window, which goes on working beneath. */
export function Tour(): React.JSX.Element | null {
  const at = useApp((app) => app.tour)
  const isCovered = useApp((app) => app.dialog !== null || app.searchOpened)
  return at === null || isCovered ? null : <TourStep key={at} at={at} />
}
