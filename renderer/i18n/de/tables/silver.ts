/** The clean tables. */
export const silver = {
  'one row per accepted transaction line or return': 'eine Zeile je angenommener Verkaufszeile oder Rückgabe',
  'The sales, clean and joined: keys to the other silver tables, amounts rounded once per line, texts repeated for reading by eye':
    'Die Verkäufe, bereinigt und verknüpft: Schlüssel zu den anderen Silbertabellen, Beträge je Zeile einmal gerundet, Texte wiederholt, damit man sie lesen kann',
  'Number of the line, by date, file name and line, from 1':
    'Nummer der Zeile, nach Datum, Dateiname und Zeile, ab 1',
  'Day of the sale, counted from 1970-01-01': 'Tag des Verkaufs, gezählt ab 1970-01-01',
  'Time of the sale after midnight; empty where the line has no time':
    'Uhrzeit des Verkaufs nach Mitternacht; leer, wo die Zeile keine hat',
  'Order as a number, the key of silver_orders': 'Bestellung als Zahl, der Schlüssel von silver_orders',
  'Store as a number, the key of silver_stores; 0 where the line has none':
    'Filiale als Zahl, der Schlüssel von silver_stores; 0, wo die Zeile keine hat',
  'Promotion as a number, the key of silver_promotions; 0 where the line has none':
    'Aktion als Zahl, der Schlüssel von silver_promotions; 0, wo die Zeile keine hat',
  'Units of the line, negative on returns': 'Stück der Zeile, negativ bei Rückgaben',
  'Unit cost × quantity; empty where the unit cost is unknown':
    'Stückkosten × Menge; leer, wo die Stückkosten unbekannt sind',
  '1 for a return, else 0': '1 bei einer Rückgabe, sonst 0',
  '1 where the order reaches the high-value threshold, else 0':
    '1, wo die Bestellung die Schwelle für hohen Wert erreicht, sonst 0',
  'Price of one unit, decimals kept; empty where the files give none':
    'Preis eines Stücks mit allen Nachkommastellen; leer, wo die Dateien keinen nennen',
  'Promotion of the line; empty where it has none': 'Aktion der Zeile; leer, wo sie keine hat',
  'Country of the store, or of the line where there is no stores file':
    'Land der Filiale, oder der Zeile, wo es keine Datei der Filialen gibt',
  'Region of the store, or of the line where there is no stores file':
    'Region der Filiale, oder der Zeile, wo es keine Datei der Filialen gibt',
  'City of the store, or of the line where there is no stores file':
    'Stadt der Filiale, oder der Zeile, wo es keine Datei der Filialen gibt',
  'Sales channel of the line': 'Vertriebsweg der Zeile',
  'How the line was paid': 'Wie die Zeile bezahlt wurde',
  'Hour of the sale, 0 to 23; empty where the line has no time':
    'Stunde des Verkaufs, 0 bis 23; leer, wo die Zeile keine Uhrzeit hat',
  'Calendar year': 'Kalenderjahr',
  'Calendar month, as 2024-03': 'Kalendermonat, wie 2024-03',
  'Calendar quarter, as 2024-Q1': 'Kalenderquartal, wie 2024-Q1',
  'ISO week, as 2024-W09': 'ISO-Woche, wie 2024-W09',
  'Net sales − cost; empty where the unit cost is unknown':
    'Nettoumsatz − Kosten; leer, wo die Stückkosten unbekannt sind',
  'one row per product of the products file or of the sales':
    'eine Zeile je Produkt der Produktdatei oder der Verkäufe',
  'The products with their attributes; those only sold are kept as unknown members':
    'Die Produkte mit ihren Merkmalen; nur verkaufte bleiben als unbekannte erhalten',
  'Number of the product, from 1 in the order of the ids':
    'Nummer des Produkts, ab 1 in der Reihenfolge der Kennungen',
  'List price of one unit': 'Listenpreis eines Stücks',
  'Cost of one unit': 'Kosten eines Stücks',
  '1 where sales name the product but its file does not, else 0':
    '1, wo Verkäufe das Produkt nennen, seine Datei aber nicht, sonst 0',
  'one row per known customer': 'eine Zeile je bekanntem Kunden',
  'The customers with their attributes; guests have no row':
    'Die Kunden mit ihren Merkmalen; Gäste haben keine Zeile',
  'Number of the customer, from 1 in the order of the ids':
    'Nummer des Kunden, ab 1 in der Reihenfolge der Kennungen',
  'Customer, as the files name it': 'Kunde, wie ihn die Dateien nennen',
  'Email address, as in the file': 'E-Mail-Adresse, wie in der Datei',
  'Day on which the customer joined': 'Tag, an dem der Kunde hinzukam',
  'Country of the customer': 'Land des Kunden',
  'Region of the customer': 'Region des Kunden',
  'City of the customer': 'Stadt des Kunden',
  'Segment that the customers file gives, not the RFM segment':
    'Segment, das die Kundendatei nennt, nicht das RFM-Segment',
  '1 where sales name the customer but its file does not, else 0':
    '1, wo Verkäufe den Kunden nennen, seine Datei aber nicht, sonst 0',
  'one row per store of the stores file or of the sales':
    'eine Zeile je Filiale der Filialdatei oder der Verkäufe',
  'The stores with their places': 'Die Filialen mit ihren Orten',
  'Number of the store, from 1 in the order of the ids':
    'Nummer der Filiale, ab 1 in der Reihenfolge der Kennungen',
  'Store, as the files name it': 'Filiale, wie sie die Dateien nennen',
  '1 where sales name the store but its file does not, else 0':
    '1, wo Verkäufe die Filiale nennen, ihre Datei aber nicht, sonst 0',
  'one row per promotion': 'eine Zeile je Aktion',
  'The promotions with what they apply to and when they run':
    'Die Aktionen mit dem, wofür sie gelten, und wann sie laufen',
  'Number of the promotion, from 1 in the order of the ids':
    'Nummer der Aktion, ab 1 in der Reihenfolge der Kennungen',
  'Name of the promotion; the id where the file has no name':
    'Name der Aktion; die Kennung, wo die Datei keinen Namen hat',
  'Product it is for; empty where it applies to every line that carries its id':
    'Produkt, für das sie gilt; leer, wo sie für jede Zeile mit ihrer Kennung gilt',
  'one row per accepted review': 'eine Zeile je angenommener Bewertung',
  'The reviews of products, each with its rating on the scale of the file':
    'Die Bewertungen der Produkte, jede auf der Skala der Datei',
  'Number of the review, from 1': 'Nummer der Bewertung, ab 1',
  'Review, as the file names it': 'Bewertung, wie sie die Datei nennt',
  'Rating on the scale of the file': 'Bewertung auf der Skala der Datei',
  'Day of the review': 'Tag der Bewertung',
  'What the customer wrote': 'Was der Kunde schrieb',
  'one row per order': 'eine Zeile je Bestellung',
  'The orders that sales lines belong to': 'Die Bestellungen, zu denen Verkaufszeilen gehören',
  'Number of the order, from 1': 'Nummer der Bestellung, ab 1',
  '1 where the order was made up of customer, store and time, else 0':
    '1, wo die Bestellung aus Kunde, Filiale und Uhrzeit gebildet wurde, sonst 0',
  'one row per calendar day from the first to the last day of the sales':
    'eine Zeile je Kalendertag vom ersten bis zum letzten Tag der Verkäufe',
  'The calendar, days without sales included': 'Der Kalender, Tage ohne Verkäufe eingeschlossen',
  'The day, counted from 1970-01-01': 'Der Tag, gezählt ab 1970-01-01',
  'The day itself': 'Der Tag selbst',
  'one row per record that was set aside and per cell that was repaired':
    'eine Zeile je beiseitegelegtem Datensatz und je ausgebesserter Zelle',
  'Why a record is not in silver, and what was changed in those that are':
    'Warum ein Datensatz nicht in Silber ist, und was an den übrigen geändert wurde',
  'Number of the entry, from 1': 'Nummer des Eintrags, ab 1',
  'rejected, duplicate, superseded, replaced or repaired':
    'rejected (abgelehnt), duplicate (doppelt), superseded (überholt), replaced (ersetzt) oder repaired (ausgebessert)',
  'The reason as a fixed word, counted in the quality report':
    'Der Grund als festes Wort, gezählt im Bericht der Datenqualität',
  'Column that it is about; empty where it is about the whole record':
    'Spalte, um die es geht; leer, wo es um den ganzen Datensatz geht',
  'The text as it stands in the file': 'Der Text, wie er in der Datei steht',
  'The same in a sentence': 'Dasselbe in einem Satz',
} as const
