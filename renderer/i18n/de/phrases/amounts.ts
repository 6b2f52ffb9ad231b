/** What the amounts of lines and orders turned out to be. */
export const amounts: Readonly<Record<string, string>> = {
  'quantity × price less it gives the amount on {0} lines with a discount':
    'Menge × Preis abzüglich davon ergibt den Betrag auf {0} Zeilen mit Rabatt',
  'amounts, not percents': 'Beträge, nicht Prozente',
  'percents, not amounts': 'Prozente, nicht Beträge',
  'most of its values are below 1, and some above': 'die meisten Werte liegen unter 1, einige darüber',
  '"{0}" was read as {1}: {2}.': '„{0}“ wurde gelesen als {1}: {2}.',
  '"{0}" has the discount off already: with the tax it is "{1}" on {2} lines with a discount. It was read as net.':
    'Von „{0}“ ist der Rabatt schon abgezogen: Mit der Steuer ergibt es „{1}“, in {2} Zeilen mit Rabatt. Es wurde als netto gelesen.',
  '"{0}" is what "{1}" leaves after the discount: it was read as net, the other as gross.':
    '„{0}“ ist, was von „{1}“ nach dem Rabatt bleibt: Es wurde als netto gelesen, das andere als brutto.',
  '{0} of {1} times': '{0} von {1} Mal',
  '"{0}" was read as the quantity and "{1}" as the amount of the line: the one grows with the other ({2}).':
    '„{0}“ wurde als Menge und „{1}“ als Betrag der Zeile gelesen: Das eine wächst mit dem anderen ({2}).',
  '"{0}" was read as the amount of the whole line, not of one unit: where an item was sold in another quantity, it is so many times as much ({1}).':
    '„{0}“ wurde als Betrag der ganzen Zeile gelesen, nicht eines Stücks: Wo ein Artikel in anderer Menge verkauft wurde, ist er um so viel höher ({1}).',
  '"{0}" is "{1}" with tax ({2}); tax is no part of sales and no discount. The lines count "{3}".':
    '„{0}“ ist „{1}“ mit Steuer ({2}); Steuer ist weder Umsatz noch Rabatt. Die Zeilen zählen „{3}“.',
  '{0} is the difference': '{0} ist der Unterschied',
  '"{0}" is its rate': '„{0}“ ist ihr Satz',
  'as the headers say, at a usual rate': 'wie die Spaltennamen sagen, zu einem üblichen Satz',
  '"{0}" is what is left after "{1}", which is no discount. The lines count "{2}".':
    '„{0}“ ist, was nach „{1}“ bleibt, und das ist kein Rabatt. Die Zeilen zählen „{2}“.',
  '"{0}" is quantity × price with {1} on top; tax is no part of sales and was taken off.':
    '„{0}“ ist Menge × Preis und {1} obendrauf; Steuer ist kein Umsatz und wurde abgezogen.',
  'The lines count "{0}".': 'Die Zeilen zählen „{0}“.',
  'The lines count "{0}", which adds up to it.': 'Die Zeilen zählen „{0}“, das sich dazu summiert.',
  'The lines count quantity × price, which adds up to it.':
    'Die Zeilen zählen Menge × Preis, was sich dazu summiert.',
  'The lines count quantity × price; what else it holds (tax, shipping, a discount of the order) is left out.':
    'Die Zeilen zählen Menge × Preis; was sonst darin steckt (Steuer, Versand, ein Rabatt der Bestellung), bleibt außen vor.',
  '{0} orders have lines without a price: each total is divided among its lines by quantity, so what single products sold is an estimate.':
    '{0} Bestellungen haben Zeilen ohne Preis: Jede Summe wird nach Menge auf ihre Zeilen verteilt; was einzelne Produkte verkauften, ist daher geschätzt.',
  'It is divided among the lines of the order.': 'Es wird auf die Zeilen der Bestellung verteilt.',
  '"{0}" belongs to the whole order, not to each of its lines: it is not counted once a line. {1}':
    '„{0}“ gehört zur ganzen Bestellung, nicht zu jeder ihrer Zeilen: Es zählt nicht je Zeile. {1}',
  '"{0}" belongs to the whole order, not to each of its lines (on {1} of {2} orders of several lines): it is not counted once a line. {3}':
    '„{0}“ gehört zur ganzen Bestellung, nicht zu jeder ihrer Zeilen (bei {1} von {2} Bestellungen mit mehreren Zeilen): Es zählt nicht je Zeile. {3}',
  '"{0}" is the same on every line of {1} of {2} orders of several lines, and there is no price to compare it with. What is it?':
    '„{0}“ ist auf jeder Zeile gleich, bei {1} von {2} Bestellungen mit mehreren Zeilen, und es gibt keinen Preis zum Vergleich. Was ist es?',
  'The total of the order, repeated on its lines': 'Die Summe der Bestellung, auf ihren Zeilen wiederholt',
  'The amount of each line': 'Der Betrag jeder Zeile',
  '"{0}" speaks of thousands or millions; its amounts were read as they stand. Where they are shortened, export them in full.':
    '„{0}“ spricht von Tausenden oder Millionen; die Beträge wurden gelesen, wie sie dastehen. Wo sie gekürzt sind, exportieren Sie sie vollständig.',
  'net (after discount)': 'netto (nach Rabatt)',
  'gross (before discount)': 'brutto (vor Rabatt)',
  'quantity × price gives it on {0} lines': 'Menge × Preis ergibt ihn auf {0} Zeilen',
  'quantity × price − discount gives it on {0} lines': 'Menge × Preis − Rabatt ergibt ihn auf {0} Zeilen',
  'by its header; the lines carry no price to prove it with':
    'nach dem Spaltennamen; die Zeilen haben keinen Preis, der es beweist',
  'The amount column was read as {0}: {1}.': 'Die Betragsspalte wurde gelesen als {0}: {1}.',
  'The cost column was read as the cost of the whole line: that fits the prices on {0} lines of several units.':
    'Die Kostenspalte wurde als Kosten der ganzen Zeile gelesen: Das passt zu den Preisen auf {0} Zeilen mit mehreren Stück.',
}
