/** Units that goods are counted and weighed in, as tills write them behind a number. */
const UNITS =
  'pcs? pce pieces? ea each units? stk stck stück stueck st szt sztuk[ai]? ks db buc u uds? un und pza pz(?:s|a)? pç(?:s)? шт бр τεμ kg kgs gr? grams? dag lbs? oz lt?r? liters? litres? ml cl m mtr cm pack packs pkt box(?:es)? btl'
    .split(' ')
    .join('|')

/** A unit at the end of a text, and the slash of a price for one (`3.50 €/kg`); the unit is the first group. */
export const UNIT_AT_END = new RegExp(`(?<![\\p{L}\\p{M}])(?:\\/\\s*1?\\s*)?(${UNITS})\\.?$`, 'iu')
