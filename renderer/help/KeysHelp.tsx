import { useOs } from '@mantine/hooks'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Help.module.css'
import { chordOf, KEY_GROUPS } from './keys'

const GROUPS = ['window', 'marks', 'lists'] as const satisfies readonly (keyof typeof KEY_GROUPS)[]

/** The keys of the window. */
export function KeysHelp(): React.JSX.Element {
  const { t } = useTranslation()
  const isMac = useOs() === 'macos'
  const names = t('help.keyNames', { returnObjects: true })
  return (
    <>
      {GROUPS.map((group) => (
        <section key={group}>
          <h3 className={styles.heading}>{t(`help.keyGroups.${group}`)}</h3>
          <dl className={styles.keys}>
            {KEY_GROUPS[group].map(([name, chords]) => (
              <Fragment key={name}>
                <dt>
                  {chords.map((chord, at) => (
                    <Fragment key={chord}>
                      {at > 0 ? '  ' : null}
                      <kbd>{chordOf(chord, names, isMac)}</kbd>
                    </Fragment>
                  ))}
                </dt>
                <dd>{t(`help.keys.${name}`)}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
