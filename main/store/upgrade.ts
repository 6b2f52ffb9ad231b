import { readFileSync } from 'node:fs'
import { replaceFile, writeFully } from './atomicFile'
import { keepBackup } from './backups'
import { migrate } from './migrations'
import { SEAL_TABLE, sealImage } from './seal'
import { loadSqlJs } from './sqlJs'

/**
 * Brings a project file of an earlier version to the newest one, atomically; the file before is kept as a backup. Throws
 * where that fails; the file is then as it was. Only for the holder of its lock.
 */
export async function upgradeFile(path: string, version: number): Promise<void> {
  const sqlJs = await loadSqlJs()
  const db = new sqlJs.Database(readFileSync(path))
  try {
    migrate(db, version)
    const root = Number(
      db.exec('select rootpage from sqlite_schema where name = ?', [SEAL_TABLE])[0]?.values[0]?.[0],
    )
    const image = db.export()
    sealImage(image, root)
    await replaceFile(
      path,
      (file) => writeFully(file, image, 0),
      async () => void (await keepBackup(path)),
    )
  } finally {
    db.close()
  }
}
