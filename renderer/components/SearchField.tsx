import { TextInput, type TextInputProps } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'

/** Longer texts are refused by the engine. */
const MOST_LETTERS = 200

interface SearchFieldProps extends Omit<TextInputProps, 'label' | 'value' | 'onChange'> {
  /** Its name, and what stands in it while it is empty. */
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A small field for a text to look for. */
export function SearchField({ label, onChange, ...input }: SearchFieldProps): React.JSX.Element {
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size="0.875rem" aria-hidden />}
      maxLength={MOST_LETTERS}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...input}
    />
  )
}
