import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface DismissDialogProps {
  /** What is dismissed, in words. */
  readonly evidence: string
  onDismiss(reason: string): void
  onClose(): void
}

/** Asks why a finding is in order. */
export function DismissDialog({ evidence, onDismiss, onClose }: DismissDialogProps): React.JSX.Element {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <Modal opened onClose={onClose} title={t('findings.dismiss')} transitionProps={{ duration: 0 }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() !== '') onDismiss(reason.trim())
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{evidence}</Text>
          <TextInput
            data-autofocus
            label={t('findings.reasonFor')}
            description={t('findings.reasonHint')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-testid="dismiss-reason"
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('findings.cancel')}
            </Button>
            <Button type="submit" disabled={reason.trim() === ''} data-testid="dismiss-done">
              {t('findings.dismissDone')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
