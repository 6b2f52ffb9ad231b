const QUOTED = /"[^"\n]{1,2000}"|'[^'\n]{1,2000}'|“[^”\n]{1,2000}”|`[^`\n]{1,2000}`/g
const ADDRESS = /[^\s@<>]{1,64}@[^\s@<>]{1,255}/g
const PATH = /(?:file:\/\/)?(?:[A-Za-z]:)?[\\/](?:[^\s\\/:*?"<>|()]{1,255}[\\/])*[^\s\\/:*?"<>|()]{1,255}/g
const OWN_CODE =
  /[\\/](?:out|app\.asar|node_modules)[\\/]((?:main|cli|preload|renderer|electron)?[\w@.\-\\/]*)$/
const LONG_NUMBER = /\d{5,}/g
const MAX_LENGTH = 4000

/**
 * A text for the log without anything of a customer: what is quoted (cells, headers, names), paths (but the places in our
 * own code), mail addresses and long numbers are left out.
 */
export function redact(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .replace(PATH, (path) => {
      const own = OWN_CODE.exec(path)
      return own ? `…/${own[1]}` : '<path>'
    })
    .replace(QUOTED, '<text>')
    .replace(ADDRESS, '<address>')
    .replace(LONG_NUMBER, '<number>')
}
