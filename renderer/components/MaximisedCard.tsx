import { Modal } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { useApp } from '../store'
import { Maximised } from './cardSize'

interface MaximisedCardProps {
  readonly title: string
  /** The card; null while it stands in its place. */
  readonly children: ReactNode
  /** Must not change between renders. */
  onClose(): void
}

/** A card that fills the window. */
export const MaximisedCard = memo(function MaximisedCard({ title, children, onClose }: MaximisedCardProps) {
  const isCovered = useApp((app) => app.lines !== null)
  return (
    <Modal
      fullScreen
      opened={children !== null}
      withCloseButton={false}
      closeOnEscape={!isCovered}
      transitionProps={{ duration: 0 }}
      onClose={onClose}
      attributes={{ content: { 'aria-label': title } }}
    >
      <Maximised.Provider value>{children}</Maximised.Provider>
    </Modal>
  )
})
