import type { FieldPhrases } from './types'

/** Czech, Slovak, Hungarian, Romanian, Croatian and Slovene. */
export const CENTRAL: FieldPhrases = {
  transaction_id:
    'číslo objednávky, id objednávky, číslo dokladu, číslo účtenky, číslo faktury, číslo faktúry, číslo paragonu, kód objednávky, účtenka, doklad, faktura, faktúra, rendelésszám, rendelési szám, rendelés száma, rendelés azonosító, rendelésazonosító, számlaszám, számla sorszáma, számla száma, bizonylatszám, nyugtaszám, nyugta, număr comandă, numărul comenzii, nr. comandă, nr. comenzii, id comandă, număr factură, nr. factură, număr bon, nr. bon, bon fiscal, număr document, nr. document, broj narudžbe, broj računa, broj dokumenta, številka naročila, številka računa, ~objednávka, ~rendelés, ~számla, ~comandă, ~factură, ~račun, ~narudžba',
  transaction_ts:
    'datum objednávky, datum prodeje, datum vystavení, datum nákupu, datum transakce, datum a čas, dátum objednávky, dátum predaja, dátum vystavenia, dátum a čas, rendelés dátuma, rendelés ideje, eladás dátuma, vásárlás dátuma, számla kelte, kelt, teljesítés dátuma, dátum és idő, időpont, data comenzii, data comandă, data vânzării, data facturii, data emiterii, data tranzacției, data și ora, datum narudžbe, datum prodaje, datum računa, datum naročila, datum in čas, ~dátum, ~kelte, ~nap, ~dată',
  product_id:
    'kód zboží, kód produktu, kód výrobku, číslo zboží, id produktu, katalogové číslo, čárový kód, kód tovaru, číslo tovaru, čiarový kód, cikkszám, termékkód, termék azonosító, termékazonosító, vonalkód, cod produs, cod articol, cod de bare, id produs, cod, šifra artikla, šifra, šifra proizvoda, barkod, šifra izdelka, ~zboží, ~tovar, ~termék, ~cikk, ~produs, ~articol, ~artikl, ~artikel, ~izdelek',
  product_name:
    'název zboží, název produktu, název, popis zboží, označení, názov tovaru, názov produktu, názov, terméknév, termék neve, cikk megnevezése, cikknév, megnevezés, denumire, denumire produs, denumirea produsului, nume produs, descriere produs, naziv artikla, naziv proizvoda, naziv, naziv izdelka, ~zboží, ~tovar, ~popis, ~termék, ~cikk, ~leírás, ~produs, ~articol, ~descriere, ~opis, ~artikl, ~izdelek',
  customer_id:
    'číslo zákazníka, id zákazníka, kód zákazníka, kód odběratele, číslo odberateľa, vevőkód, vevő azonosító, ügyfélszám, ügyfél azonosító, ügyfélazonosító, vásárló azonosító, cod client, id client, număr client, šifra kupca, šifra stranke, ~zákazník, ~odběratel, ~vevő, ~ügyfél, ~vásárló, ~kupac, ~stranka',
  customer_name:
    'jméno zákazníka, název zákazníka, meno zákazníka, názov odberateľa, vevő neve, vevőnév, ügyfélnév, ügyfél neve, vásárló neve, nume client, numele clientului, ime kupca, naziv kupca, ime stranke, ~zákazník, ~odběratel, ~vevő, ~ügyfél, ~vásárló, ~kupac, ~stranka',
  store_id:
    'číslo prodejny, kód prodejny, id prodejny, číslo predajne, üzletkód, bolt azonosító, üzlet azonosító, bolt kód, cod magazin, id magazin, šifra poslovnice, ~prodejna, ~predajňa, ~pobočka, ~üzlet, ~bolt, ~magazin, ~poslovnica, ~trgovina',
  store_name:
    'název prodejny, název pobočky, názov predajne, üzlet neve, bolt neve, nume magazin, naziv poslovnice, naziv trgovine, ~prodejna, ~predajňa, ~pobočka, ~středisko, ~üzlet, ~bolt, ~magazin, ~poslovnica, ~trgovina',
  quantity:
    'množství, počet kusů, počet ks, počet, kusů, množstvo, mennyiség, darabszám, darab, eladott mennyiség, cantitate, cantitatea, cant, bucăți, buc, nr. bucăți, količina, kom, komada, ~ks, ~db',
  unit_price:
    'cena za kus, jednotková cena, cena za jednotku, prodejní cena, cena/ks, cena za ks, predajná cena, egységár, ár, eladási ár, bruttó egységár, nettó egységár, preț, preț unitar, pret, pret unitar, preț vânzare, preț de vânzare, cijena, jedinična cijena, prodajna cijena, cena na enoto, prodajna cena',
  total_amount:
    'celkem, celková cena, celková částka, částka, tržba, tržby, obrat, cena celkem, hodnota, spolu, celková suma, suma, tržby spolu, összeg, végösszeg, összesen, bruttó összeg, bruttó, árbevétel, forgalom, érték, valoare, valoare totală, total general, sumă, preț total, vânzări, încasări, iznos, ukupno, ukupan iznos, promet, vrijednost, znesek, skupaj, vrednost',
  net_amount:
    'cena po slevě, po slevě, částka po slevě, cena po zľave, nettó összeg, nettó, fizetendő, fizetendő összeg, kedvezményes összeg, valoare netă, net de plată, de plată, total de plată, valoare după reducere, neto iznos, iznos s popustom, za plačilo, za platiti, zaplaceno',
  discount_amount:
    'výše slevy, částka slevy, sleva v kč, suma zľavy, kedvezmény összege, engedmény összege, valoare reducere, valoare discount, iznos popusta, ~sleva, ~zľava, ~kedvezmény, ~engedmény, ~reducere, ~popust, ~rabat',
  discount_percent:
    'sleva %, sleva v %, sleva v procentech, zľava %, kedvezmény %, kedvezmény százalék, kedvezmény mértéke, engedmény %, reducere %, procent reducere, discount %, popust %, rabat %',
  unit_cost:
    'nákupní cena, pořizovací cena, nákupná cena, beszerzési ár, nyilvántartási ár, önköltség, preț achiziție, preț de achiziție, cost unitar, nabavna cijena, nabavna cena',
  channel:
    'prodejní kanál, kanál, predajný kanál, értékesítési csatorna, csatorna, canal vânzare, canal de vânzare, kanal prodaje, prodajni kanal',
  payment_method:
    'způsob platby, způsob úhrady, forma úhrady, platba, spôsob platby, fizetési mód, fizetés módja, fizetési eszköz, metodă de plată, modalitate de plată, tip plată, mod de plată, način plaćanja, način plačila',
  line_no:
    'řádek, číslo řádku, riadok, číslo riadku, sor, sorszám, tételszám, nr. crt, rând, redni broj, rb, zap. št',
  category:
    'kategorie, kategorie zboží, skupina zboží, kategória, kategória tovaru, termékkategória, termékcsoport, cikkcsoport, kategória neve, categorie produs, categorie, grupă, grupă produse, kategorija, grupa artikala, skupina izdelkov, ~skupina, ~csoport, ~oddělení',
  subcategory:
    'podkategorie, podskupina, podkategória, alkategória, alcsoport, subcategorie, subgrupă, podkategorija',
  brand:
    'značka, výrobce, márka, márkanév, gyártó, marcă, marca, producător, brend, proizvođač, blagovna znamka',
  supplier_name:
    'dodavatel, název dodavatele, dodávateľ, beszállító, szállító, beszállító neve, furnizor, nume furnizor, dobavljač, dobavitelj',
  first_name: 'jméno, křestní jméno, meno, krstné meno, keresztnév, utónév, prenume, ime',
  last_name: 'příjmení, priezvisko, vezetéknév, családnév, nume de familie, prezime, priimek',
  email: 'e-mailová adresa, e-mail cím, e-mail-cím, adresă de email, e-pošta, e-pošta kupca, email cím',
  segment:
    'segment zákazníka, zákaznická skupina, vevőcsoport, ügyfélszegmens, segment client, skupina kupaca',
  city: 'město, obec, mesto, város, település, helység, oraș, localitate, grad, mjesto, kraj prodaje',
  region: 'kraj, okres, megye, régió, județ, regiune, županija, regija',
  country: 'země, stát, krajina, štát, ország, țară, tara, država, zemlja',
  join_date:
    'datum registrace, zákazník od, dátum registrácie, regisztráció dátuma, regisztráció ideje, data înregistrării, client din, datum registracije',
  promotion_id:
    'kód akce, id akce, kód akcie, akció kód, akciókód, akció azonosító, kampány kód, cod promoție, id promoție, šifra akcije, ~akce, ~akcia, ~akció, ~kampány, ~promoție, ~akcija',
  promotion_name:
    'název akce, název kampaně, názov akcie, akció neve, kampány neve, nume promoție, naziv akcije, ~akce, ~akcia, ~akció, ~kampány, ~promoție, ~akcija',
  start_date:
    'platí od, začátek, datum začátku, platné od, začiatok, kezdete, kezdő dátum, érvényesség kezdete, dată început, data început, valabil de la, vrijedi od, velja od, početak',
  end_date:
    'platí do, konec, datum konce, platné do, koniec, vége, záró dátum, érvényesség vége, dată sfârșit, data sfârșit, valabil până la, vrijedi do, velja do, kraj akcije',
  return_date:
    'datum vrácení, datum reklamace, dátum vrátenia, visszaküldés dátuma, visszáru dátuma, data returului, data retur, datum povrata, datum vračila',
  reason:
    'důvod, důvod vrácení, dôvod, dôvod vrátenia, ok, visszaküldés oka, motiv, motiv retur, motivul returului, razlog, razlog povrata',
  refund_amount:
    'vrácená částka, vrátená suma, visszatérített összeg, visszatérítés, sumă returnată, valoare retur, iznos povrata, vrnjen znesek',
  feedback_id: 'id hodnocení, id recenze, értékelés azonosító, id recenzie, id recenzije',
  rating:
    'hodnocení, počet hvězdiček, hodnotenie, értékelés, csillagok, pontszám, evaluare, rating produs, stele, ocjena, ocena',
  review_date:
    'datum hodnocení, datum recenze, értékelés dátuma, data recenziei, data evaluării, datum recenzije',
  comments:
    'komentář, komentáře, recenze, komentár, megjegyzés, vélemény, comentariu, comentarii, recenzie, komentar, napomena, opomba',
}
