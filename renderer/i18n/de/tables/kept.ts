/** What is kept about files and the project, and the columns that every layer shares. */
export const kept = {
  'one row per version of a source file': 'eine Zeile je Fassung einer Quelldatei',
  'Every file ever imported, how it was read and what became of its records':
    'Jede je eingelesene Datei, wie sie gelesen wurde und was aus ihren Datensätzen wurde',
  'Number of the file, from its content, so that the order of loading does not matter':
    'Nummer der Datei, aus ihrem Inhalt, damit die Reihenfolge des Ladens keine Rolle spielt',
  'Order of loading': 'Reihenfolge des Ladens',
  'Name of the file': 'Name der Datei',
  'What the file is: transactions, products, lookup and so on':
    'Was die Datei ist: Verkäufe, Produkte, Nachschlagetabelle und so weiter',
  'Fingerprint of the content; the same content is not imported twice':
    'Fingerabdruck des Inhalts; derselbe Inhalt wird nicht zweimal eingelesen',
  'Size of the file': 'Größe der Datei',
  'Encoding it was read in': 'Zeichenkodierung, in der sie gelesen wurde',
  'Character between the fields': 'Zeichen zwischen den Feldern',
  'The column heads as read, as JSON': 'Die Spaltenköpfe, wie gelesen, als JSON',
  'Line of the head, from 1; 0 where there is none': 'Zeile des Kopfes, ab 1; 0, wo es keinen gibt',
  'Which column fills which field, as JSON': 'Welche Spalte welches Feld füllt, als JSON',
  'Order of day, month and year where a person had to say it':
    'Reihenfolge von Tag, Monat und Jahr, wo ein Mensch sie sagen musste',
  'Records as read': 'Datensätze, wie gelesen',
  'Records that silver uses': 'Datensätze, die Silber verwendet',
  'Records that cannot be used': 'Datensätze, die nicht zu gebrauchen sind',
  'Records that an earlier record repeats': 'Datensätze, die ein früherer schon enthält',
  'Records whose key a later record takes over': 'Datensätze, deren Schlüssel ein späterer übernimmt',
  'Records of a version that a corrected file replaced':
    'Datensätze einer Fassung, die eine berichtigte Datei ersetzt hat',
  'Cells that were repaired': 'Zellen, die ausgebessert wurden',
  'Records without a value in the key column': 'Datensätze ohne Wert in der Schlüsselspalte',
  'Distinct values of the key column': 'Verschiedene Werte der Schlüsselspalte',
  'active, or replaced by a corrected file':
    'active (gültig) oder replaced (durch eine berichtigte Datei ersetzt)',
  'Remarks of the import, as JSON': 'Bemerkungen des Imports, als JSON',
  'When it was imported': 'Wann sie eingelesen wurde',
  'The import that brought it': 'Der Import, der sie brachte',
  'one row per key of a file and the file it is looked up in':
    'eine Zeile je Schlüssel einer Datei und der Datei, in der er nachgeschlagen wird',
  'How well the keys of one file were found in another':
    'Wie gut die Schlüssel einer Datei in einer anderen gefunden wurden',
  'Key column of this file': 'Schlüsselspalte dieser Datei',
  'The other file': 'Die andere Datei',
  'Key column of the other file': 'Schlüsselspalte der anderen Datei',
  'What the other file brought, as JSON; empty list where it is a dimension':
    'Was die andere Datei brachte, als JSON; leere Liste, wo sie eine Dimension ist',
  'Share of distinct keys that were found': 'Anteil der verschiedenen Schlüssel, die gefunden wurden',
  'Lines whose key was found': 'Zeilen, deren Schlüssel gefunden wurde',
  'Lines that carry a key': 'Zeilen, die einen Schlüssel tragen',
  'Up to ten keys that were not found, as JSON': 'Bis zu zehn Schlüssel, die nicht gefunden wurden, als JSON',
  'one row': 'eine Zeile',
  'A checksum of the whole file, so that damage is noticed when it is opened':
    'Eine Prüfsumme der ganzen Datei, damit ein Schaden beim Öffnen auffällt',
  'How often SQLite had changed the file when it was sealed':
    'Wie oft SQLite die Datei geändert hatte, als sie versiegelt wurde',
  'Checksum of all pages but the one this table lies on':
    'Prüfsumme aller Seiten außer der, auf der diese Tabelle liegt',
  'Checksum of the two numbers before': 'Prüfsumme der beiden Zahlen davor',
  'one row per thing remembered': 'eine Zeile je gemerkter Sache',
  'What the window shows last, and the saved views':
    'Was das Fenster zuletzt zeigt, und die gespeicherten Ansichten',
  'What is remembered': 'Was gemerkt wird',
  'Its value, as JSON': 'Sein Wert, als JSON',
  'Source file, the key of bronze_files': 'Quelldatei, der Schlüssel von bronze_files',
  'Line of the source file on which the record starts, from 1':
    'Zeile der Quelldatei, in der der Datensatz beginnt, ab 1',
  'Fields beyond the header, as JSON; empty where the record has none':
    'Felder über den Kopf hinaus, als JSON; leer, wo der Datensatz keine hat',
  'A, B or C by the share of net sales reached, best products first':
    'A, B oder C nach dem erreichten Anteil am Nettoumsatz, beste Produkte zuerst',
  'Net sales / orders; empty without orders': 'Nettoumsatz / Bestellungen; leer ohne Bestellungen',
  'Mean rating of the reviews; empty without reviews': 'Mittlere Bewertung; leer ohne Bewertungen',
  'Brand of the product': 'Marke des Produkts',
  'Category of the product': 'Kategorie des Produkts',
  'City of the store': 'Stadt der Filiale',
  'Country of the store': 'Land der Filiale',
  'Customer, as the files name it; empty for a guest':
    'Kunde, wie ihn die Dateien nennen; leer bei einem Gast',
  'Customer as a number, the key of silver_customers; 0 for a guest':
    'Kunde als Zahl, der Schlüssel von silver_customers; 0 bei einem Gast',
  'Name of the customer; the id where the files have no name':
    'Name des Kunden; die Kennung, wo die Dateien keinen Namen haben',
  'Distinct known customers of the row; never added up over rows':
    'Verschiedene bekannte Kunden der Zeile; nie über Zeilen summiert',
  'Calendar day of the sale': 'Kalendertag des Verkaufs',
  'Discount given, negative on returns': 'Gewährter Rabatt, negativ bei Rückgaben',
  'Discount of the promotion, 0 to 100': 'Rabatt der Aktion, 0 bis 100',
  'Last day of the promotion; empty where it has no end':
    'Letzter Tag der Aktion; leer, wo sie kein Ende hat',
  'Amount before discount, negative on returns': 'Betrag vor Rabatt, negativ bei Rückgaben',
  'Sales lines of the row, returns included': 'Verkaufszeilen der Zeile, Rückgaben eingeschlossen',
  'Amount after discount, negative on returns; without tax and shipping':
    'Betrag nach Rabatt, negativ bei Rückgaben; ohne Steuer und Versand',
  'Distinct orders of the row with at least one line that is not a return; never added up over rows':
    'Verschiedene Bestellungen der Zeile mit mindestens einer Zeile, die keine Rückgabe ist; nie über Zeilen summiert',
  'Product, as the files name it': 'Produkt, wie es die Dateien nennen',
  'Product as a number, the key of silver_products': 'Produkt als Zahl, der Schlüssel von silver_products',
  'Name of the product; the id where the files have no name':
    'Name des Produkts; die Kennung, wo die Dateien keinen Namen haben',
  'Promotion, as the files name it': 'Aktion, wie sie die Dateien nennen',
  'Kind of promotion, as the promotions file words it':
    'Art der Aktion, wie die Datei der Aktionen sie nennt',
  'Region of the store': 'Region der Filiale',
  'Net sales of the returned lines, negative': 'Nettoumsatz der zurückgegebenen Zeilen, negativ',
  'Returned units / units sold': 'Zurückgegebene Stück / verkaufte Stück',
  'First day of the promotion; empty where it has no start':
    'Erster Tag der Aktion; leer, wo sie keinen Anfang hat',
  'Store, as the files name it; empty for lines without a store':
    'Filiale, wie sie die Dateien nennen; leer bei Zeilen ohne Filiale',
  'Name of the store; the id where the files have no name':
    'Name der Filiale; die Kennung, wo die Dateien keinen Namen haben',
  'Subcategory of the product': 'Unterkategorie des Produkts',
  'Supplier of the product': 'Lieferant des Produkts',
  'Order, as the files name it; made up where they name none':
    'Bestellung, wie sie die Dateien nennen; gebildet, wo sie keine nennen',
  'Units sold, those returned taken off': 'Verkaufte Stück, zurückgegebene abgezogen',
  'Day of the week, Monday = 1': 'Wochentag, Montag = 1',
  'Position of the store, north positive': 'Lage der Filiale, Norden positiv',
  'Position of the store, east positive': 'Lage der Filiale, Osten positiv',
} as const
