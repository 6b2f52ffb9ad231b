import { MORE_FILLERS, MORE_MONTHS, MORE_WEEKDAYS } from './monthNames'

const MONTHS: readonly string[] = [
  'jan january januar janner janvier janv enero ene gennaio gen janeiro styczen stycznia sty januari',
  'feb february februar febr fevrier fevr fev febrero febbraio fevereiro luty lutego lut februari',
  'mar march marz mrz maerz mars marzo marco marzec marca maart mrt',
  'apr april avril avr abril abr aprile kwiecien kwietnia kwi',
  'may mai mayo maggio mag maio maj maja mei',
  'jun june juni juin junio giugno giu junho czerwiec czerwca cze',
  'jul july juli juillet juil julio luglio lug julho lipiec lipca lip',
  'aug august aout aou agosto ago sierpien sierpnia sie augustus',
  'sep sept september septembre septiembre settembre set setembro wrzesien wrzesnia wrz',
  'oct october oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz',
  'nov november novembre noviembre novembro listopad listopada lis',
  'dec december dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia gru',
]

const WEEKDAYS =
  'mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday ' +
  'mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag sonnabend so sonntag ' +
  'lun lundi mar mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche ' +
  'lunes martes mie miercoles jue jueves vie viernes sab sabado dom domingo ' +
  'lunedi martedi mercoledi gio giovedi venerdi sabato domenica ' +
  'seg segunda ter terca qua quarta qui quinta sex sexta feira ' +
  'pon poniedzialek wto wt wtorek sro sr sroda czw czwartek pia pt piatek sob sobota nie niedz niedziela ' +
  'ma maandag dinsdag wo woensdag donderdag vr vrijdag za zaterdag zo zondag'

const FILLERS =
  't st nd rd th er re o a e os de del den der le la el of the d at um a las uhr h hs hrs ore om kl godz r'

const ZONES =
  'z utc gmt ut est edt cst cdt mst mdt pst pdt akst akdt hst ast adt cet cest eet eest wet west bst ist msk mez mesz ' +
  'jst kst hkt sgt pht wib aest aedt acst acdt awst nzst nzdt sast brt art clt'

/** Lower case without marks: `Février` and `FEVRIER` are one word. */
export const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[łıøς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

const PLAIN_LETTERS: Readonly<Record<string, string>> = { ł: 'l', ı: 'i', ø: 'o', ς: 'σ' }

const plainWords = (words: string): string[] => words.split(' ').map(plainWord)

const monthOfWord = new Map(
  [...MONTHS.entries(), ...MORE_MONTHS.entries()].flatMap(([i, words]) =>
    plainWords(words).map((word) => [word, i + 1] as const),
  ),
)
const weekdays = new Set([...plainWords(WEEKDAYS), ...plainWords(MORE_WEEKDAYS)])
const fillers = new Set([...plainWords(FILLERS), ...plainWords(MORE_FILLERS)])
const zones = new Set(ZONES.split(' '))

/** Month 1–12 of a plain word in the languages of this file and of `monthNames`. */
export const monthOf = (word: string): number | undefined => monthOfWord.get(word)

/** Weekday names and the small words around a date (`31st`, `de`, `at`, `Uhr`): they carry nothing. */
export const isEmptyWord = (word: string): boolean => weekdays.has(word) || fillers.has(word)
export const isWeekday = (word: string): boolean => weekdays.has(word)
export const isZoneWord = (word: string): boolean => zones.has(word)
