import type { FieldPhrases } from './types'

/** Swedish, Danish, Norwegian and Finnish. */
export const NORTHERN: FieldPhrases = {
  transaction_id:
    'kuittinro, laskunro, tilausnro, tositenro, ordernummer, ordernr, order-id, kvittonummer, kvittonr, kvitto, fakturanummer, fakturanr, bongnummer, bong, transaktionsnummer, verifikationsnummer, ordrenummer, ordrenr, ordre-id, bonnummer, kvitteringsnummer, kvittering, bilagsnummer, bilagsnr, kvitteringsnr, transaktionsnr, tilausnumero, tilauksen numero, tilaus-id, kuittinumero, kuitti, laskunumero, laskun numero, tapahtumanumero, tositenumero, ~ordre, ~tilaus',
  transaction_ts:
    'orderdatum, köpdatum, försäljningsdatum, kvittodatum, fakturadatum, bokföringsdatum, transaktionsdatum, datum och tid, ordredato, købsdato, salgsdato, fakturadato, bilagsdato, kjøpsdato, transaksjonsdato, tidspunkt, dato og tid, dato og klokkeslæt, tilauspäivä, tilauspäivämäärä, myyntipäivä, ostopäivä, laskun päivä, kuitin päivä, tapahtumapäivä, päivämäärä ja aika, ~dato, ~päivämäärä, ~päivä, ~pvm, ~dag',
  product_id:
    'artikelnummer, artikelnr, art.nr, artnr, produktnummer, produkt-id, varunummer, streckkod, varenummer, varenr, vare-id, produktnr, stregkode, strekkode, tuotenumero, tuotekoodi, tuote-id, tuotenro, nimikenumero, viivakoodi, ~vara, ~vare, ~tuote',
  product_name:
    'artikelnamn, artikelbenämning, benämning, produktnamn, varunamn, varenavn, varebeskrivelse, produktnavn, varetekst, tuotenimi, tuotteen nimi, nimike, tuotekuvaus, ~beskrivning, ~beskrivelse, ~kuvaus, ~vara, ~vare, ~tuote, ~selite',
  customer_id:
    'kundnummer, kundnr, kund-id, medlemsnummer, kundenummer, kundenr, kunde-id, medlemsnr, asiakasnumero, asiakas-id, asiakasnro, jäsennumero, ~kund, ~asiakas',
  customer_name:
    'kundnamn, kundens namn, kundenavn, kundens navn, asiakkaan nimi, asiakasnimi, ~kund, ~asiakas',
  store_id:
    'butiksnummer, butiksnr, butik-id, butiksid, butikknummer, butikknr, forretningsnummer, myymälänumero, myymälä-id, toimipistenumero, ~butik, ~butikk, ~myymälä, ~kauppa',
  store_name:
    'butiksnamn, butiksnavn, butikknavn, myymälän nimi, myymälänimi, ~butik, ~butikk, ~forretning, ~avdeling, ~myymälä, ~kauppa, ~toimipiste',
  quantity:
    'antal, kvantitet, antal sålda, sålt antal, antal solgt, solgte, mængde, antall, antall solgt, mengde, määrä, kappaletta, kpl, myyty määrä, lukumäärä, ~st, ~stk, ~styck',
  unit_price:
    'pris, styckpris, st-pris, enhetspris, à-pris, apris, försäljningspris, stykpris, stk-pris, enhedspris, salgspris, utsalgspris, yksikköhinta, hinta, kappalehinta, a-hinta, myyntihinta',
  total_amount:
    'belopp, totalbelopp, radbelopp, summa, totalt, bruttobelopp, försäljning, omsättning, beløb, total beløb, totalbeløb, linjebeløb, salg, omsætning, beløp, totalbeløp, sum, omsetning, bruttobeløp, summa yhteensä, yhteensä, rivisumma, loppusumma, kokonaissumma, bruttosumma, myynti, liikevaihto',
  net_amount:
    'nettobelopp, nettobeløb, nettobeløp, nettoförsäljning, nettosalg, nettoomsetning, nettosumma, nettomyynti, efter rabatt, efter rabat, etter rabatt, maksettu, ~betalt',
  discount_amount:
    'rabattbelopp, rabatbeløb, rabattbeløp, prisnedsättning, alennussumma, alennuksen määrä, ~rabatt, ~rabat, ~alennus, ~ale',
  discount_percent:
    'rabatt %, rabatt procent, rabattprocent, rabatt i procent, rabat %, rabatprocent, rabatt prosent, rabattprosent, alennus %, alennusprosentti, ale %',
  unit_cost:
    'inköpspris, självkostnad, indkøbspris, kostpris, innkjøpspris, ostohinta, hankintahinta, sisäänostohinta',
  channel: 'kanal, försäljningskanal, salgskanal, kanava, myyntikanava',
  payment_method:
    'betalningssätt, betalsätt, betalningsmetod, betalningstyp, betalingsmetode, betalingsmåde, betalingstype, betalingsmiddel, maksutapa, maksuväline',
  line_no: 'radnummer, radnr, linjenummer, linjenr, rivinumero, rivi',
  category:
    'varugrupp, produktgrupp, produktkategori, varegruppe, produktgruppe, produktkategori, varekategori, tuoteryhmä, tuotekategoria, kategoria, ~kategori, ~avdelning, ~afdeling, ~osasto',
  subcategory: 'underkategori, undergrupp, undergruppe, alakategoria, aliryhmä',
  brand: 'varumärke, märke, mærke, varemærke, merke, varemerke, merkki, tuotemerkki, brändi',
  supplier_name:
    'leverantör, leverantörsnamn, leverandør, leverandørnavn, toimittaja, toimittajan nimi, tavarantoimittaja',
  first_name: 'förnamn, fornavn, etunimi',
  last_name: 'efternamn, efternavn, etternavn, sukunimi',
  email: 'e-post, epost, e-postadress, e-mailadresse, e-postadresse, sähköposti, sähköpostiosoite',
  segment: 'kundgrupp, kundsegment, kundegruppe, kundesegment, asiakasryhmä, asiakassegmentti',
  city: 'ort, postort, stad, by, kaupunki, paikkakunta, postitoimipaikka, poststed',
  region: 'län, landskap, landsdel, fylke, kommune, maakunta, alue, lääni',
  country: 'land, maa, valtio',
  join_date:
    'medlem sedan, kund sedan, medlem siden, kunde siden, registreringsdatum, registreringsdato, oprettet, opprettet, liittymispäivä, rekisteröitymispäivä, ~skapad',
  promotion_id:
    'kampanj-id, kampanjkod, kampagne-id, kampagnekode, kampanje-id, kampanjekode, kampanjatunnus, kampanjakoodi, ~kampanj, ~kampanje, ~kampanja',
  promotion_name: 'kampanjnamn, kampagnenavn, kampanjenavn, kampanjan nimi, ~kampanj, ~kampanje, ~kampanja',
  start_date: 'startdatum, startdato, alkupäivä, aloituspäivä, alkaa',
  end_date: 'slutdatum, slutdato, sluttdato, loppupäivä, päättymispäivä, päättyy',
  return_date: 'returdatum, returdato, palautuspäivä',
  reason: 'orsak, returorsak, anledning, årsag, returårsag, returårsak, syy, palautuksen syy',
  refund_amount:
    'återbetalning, återbetalat belopp, refusion, refunderet beløb, tilbagebetaling, refundert beløp, hyvitys, palautettu summa',
  feedback_id: 'omdömes-id, anmeldelses-id, arvostelu-id',
  rating: 'betyg, omdöme, bedømmelse, vurdering, karakter, arvosana, arvio, tähdet',
  review_date: 'omdömesdatum, anmeldelsesdato, arvostelupäivä',
  comments: 'kommentar, kommentarer, kommentti, kommentit, palaute',
}
