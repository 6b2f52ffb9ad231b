/**
 * Months and weekdays of Czech, Slovak, Swedish, Danish, Norwegian, Finnish, Hungarian, Romanian, Turkish, Russian,
 * Ukrainian, Bulgarian and Greek. Croatian is left out: its October is the November of its neighbours.
 */
export const MORE_MONTHS: readonly string[] = [
  'leden ledna januára tammi tammikuu tammikuuta január ianuarie ian ocak oca январь января янв січень січня січ януари ιανουάριος ιανουαρίου ιαν',
  'únor února februára helmi helmikuu helmikuuta február februarie şubat şub февраль февраля фев февр лютий лютого лют февруари φεβρουάριος φεβρουαρίου φεβ',
  'březen března marts maalis maaliskuu maaliskuuta március márc martie mart март марта мар березень березня бер μάρτιος μαρτίου μαρ',
  'duben dubna apríla huhti huhtikuu huhtikuuta április ápr aprilie nisan nis апрель апреля апр квітень квітня кві април απρίλιος απριλίου απρ',
  'květen května touko toukokuu toukokuuta május máj mayıs май мая травень травня тра μάιος μαΐου μαι',
  'červen června júna jún kesä kesäkuu kesäkuuta június iunie iun haziran haz июнь июня июн червень червня чер юни ιούνιος ιουνίου ιουν',
  'červenec července júla júl heinä heinäkuu heinäkuuta július iulie iul temmuz tem июль июля июл липень липня лип юли ιούλιος ιουλίου ιουλ',
  'srpen srpna augusta augusti elo elokuu elokuuta augusztus ağustos ağu август августа авг серпень серпня сер αύγουστος αυγούστου αυγ',
  'září septembra syys syyskuu syyskuuta szeptember szept septembrie eylül eyl сентябрь сентября сен сент вересень вересня вер септември σεπτέμβριος σεπτεμβρίου σεπ',
  'říjen října októbra loka lokakuu lokakuuta október octombrie ekim eki октябрь октября окт жовтень жовтня жов октомври οκτώβριος οκτωβρίου οκτ',
  'listopadu novembra marras marraskuu marraskuuta noiembrie noi kasım kas ноябрь ноября ноя нояб листопад листопада лис ноември νοέμβριος νοεμβρίου νοε',
  'prosinec prosince decembra desember des joulu joulukuu joulukuuta decembrie aralık ara декабрь декабря дек грудень грудня гру декември δεκέμβριος δεκεμβρίου δεκ',
]

export const MORE_WEEKDAYS =
  'pondělí úterý středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa måndag mandag tisdag tirsdag onsdag torsdag fredag lördag lørdag söndag søndag ' +
  'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți miercuri joi vineri sâmbătă duminică ' +
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс нд ' +
  'понеділок вівторок середа четвер пʼятниця субота неділя понеделник вторник сряда четвъртък петък събота неделя δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή'

/** Small words around a date in these languages: `2024 г.`, `klo`, `ώρα`. */
export const MORE_FILLERS = 'г года р року ч klo kello saat ώρα ора órakor ora'
