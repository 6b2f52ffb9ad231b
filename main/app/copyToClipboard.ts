import electron from 'electron'
import type { NativeImage } from 'electron'
import { pngBase64 } from '../../shared/exports'
import type { ParsedArgs } from '../../shared/ipc'
import { success } from '../../shared/result'
import type { Result } from '../../shared/result'

/** Up to Electron 44 the clipboard takes pictures in this way; from 45 on it takes items. */
function olderWriter(clipboard: object): ((image: NativeImage) => void) | null {
  if (!('writeImage' in clipboard) || typeof clipboard.writeImage !== 'function') return null
  const { writeImage } = clipboard
  return (image) => void Reflect.apply(writeImage, clipboard, [image])
}

/** Puts a picture or cells on the clipboard. */
export async function copyToClipboard(copied: ParsedArgs<'export.copy'>): Promise<Result<null>> {
  const { clipboard, nativeImage } = electron
  if (copied.kind === 'text') await clipboard.writeText(copied.text)
  else {
    const write = olderWriter(clipboard)
    const blob = (): Blob =>
      new Blob([Buffer.from(pngBase64(copied.address), 'base64')], { type: 'image/png' })
    if (write) write(nativeImage.createFromDataURL(copied.address))
    else await clipboard.write([new electron.ClipboardItem({ 'image/png': blob() })])
  }
  return success(null)
}
