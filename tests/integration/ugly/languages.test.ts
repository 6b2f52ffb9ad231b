import { expect, test } from 'vitest'
import { csv, understood } from './shop'
import type { UglyCase, Understood } from './shop'

/** The same two sales in each export: two of A1 for 3.50 by K1, three of B2 for 10.00 less 5.00 by K2. */
const SALES = ['2024-01-31 · 1001 · A1 · K1 · 2 · 7.00', '2024-02-13 · 1002 · B2 · K2 · 3 · 30.00 − 5.00']

const shop = (name: string, header: string, first: string, second: string, more: Understood = {}): UglyCase =>
  understood(name, { 'export.csv': csv(header, first, second) }, { lines: SALES, ...more })

const timed = (first: string, second: string): Understood => ({
  lines: [SALES[0]!.replace('31', `31 ${first}`), SALES[1]!.replace('13', `13 ${second}`)],
})

/** Number, date, article, quantity, price, discount, customer with a decimal comma and points in the dates. */
const COMMA = ['1001;31.01.2024;A1;2;3,50;;K1', '1002;13.02.2024;B2;3;10,00;5,00;K2'] as const
const SLASH = ['1001;31/01/2024;A1;2;3,50;;K1', '1002;13/02/2024;B2;3;10,00;5,00;K2'] as const
const DASH = ['1001;2024-01-31;A1;2;3,50;;K1', '1002;2024-02-13;B2;3;10,00;5,00;K2'] as const

const CASES: readonly UglyCase[] = [
  shop(
    'English',
    'Order No,Order Date,SKU,Qty,Unit Price,Discount Amount,Customer ID',
    '1001,2024-01-31,A1,2,3.50,,K1',
    '1002,2024-02-13,B2,3,10.00,5.00,K2',
  ),
  shop('German', 'Belegnr.;Verkaufsdatum;Artikel-Nr.;Menge;Einzelpreis;Rabattbetrag;Kundennr.', ...COMMA),
  shop('German, short', 'Bon-Nr;Buchungstag;Art.-Nr.;Anz;VK-Preis;Nachlass;Kd-Nr', ...COMMA),
  shop('French', 'N° ticket;Date de vente;Code article;Qté;Prix de vente;Montant remise;N° client', ...SLASH),
  shop(
    'French, no accents',
    'Numero facture;Date facture;Reference;Quantite;PU TTC;Remise;Code client',
    ...SLASH,
  ),
  shop('Spanish', 'Nº pedido;Fecha;Código artículo;Unidades;Precio unitario;Descuento;Nº cliente', ...SLASH),
  shop(
    'Spanish till',
    'Nº ticket;Fecha y hora;Cód. artículo;Cant.;P.V.P.;Dto.;Cód. cliente',
    '1001;31/01/2024 14:05;A1;2;3,50;;K1',
    '1002;13/02/2024 09:30;B2;3;10,00;5,00;K2',
    timed('14:05:00', '09:30:00'),
  ),
  shop(
    'Italian',
    'Numero scontrino;Data;Codice articolo;Q.tà;Prezzo unitario;Importo sconto;Codice cliente',
    ...SLASH,
  ),
  shop(
    'Portuguese',
    'Nº pedido;Data da venda;Código produto;Qtde;Preço unitário;Desconto;Código do cliente',
    ...SLASH,
  ),
  shop(
    'Brazilian',
    'Número do pedido;Data e hora;Cód. Produto;Quant.;Vl. Unitário;Vl. Desconto;ID Cliente',
    '1001;31/01/2024 14:05:00;A1;2;R$ 3,50;;K1',
    '1002;13/02/2024 09:30:00;B2;3;R$ 10,00;R$ 5,00;K2',
    timed('14:05:00', '09:30:00'),
  ),
  shop(
    'Dutch',
    'Bonnummer;Datum;Artikelnummer;Aantal;Stukprijs;Kortingsbedrag;Klantnummer',
    '1001;31-01-2024;A1;2;3,50;;K1',
    '1002;13-02-2024;B2;3;10,00;5,00;K2',
  ),
  shop(
    'Polish',
    'Nr paragonu;Data sprzedaży;Kod towaru;Ilość;Cena jednostkowa;Kwota rabatu;Nr klienta',
    ...COMMA,
  ),
  shop('Polish, no accents', 'NUMER DOKUMENTU;DATA;INDEKS;ILOSC;CENA;RABAT;KLIENT', ...DASH),
  shop(
    'Czech',
    'Číslo dokladu;Datum prodeje;Kód zboží;Množství;Cena za kus;Sleva;Číslo zákazníka',
    '1001;31. 1. 2024;A1;2;3,50;;K1',
    '1002;13. 2. 2024;B2;3;10,00;5,00;K2',
  ),
  shop(
    'Slovak',
    'Číslo objednávky;Dátum;Kód tovaru;Množstvo;Jednotková cena;Zľava;Číslo zákazníka',
    ...COMMA,
  ),
  shop('Swedish', 'Ordernummer;Orderdatum;Artikelnummer;Antal;Pris;Rabattbelopp;Kundnummer', ...DASH),
  shop(
    'Danish',
    'Ordrenr.;Dato;Varenummer;Antal;Stk-pris;Rabatbeløb;Kundenr.',
    '1001;31-01-2024;A1;2;3,50;;K1',
    '1002;13-02-2024;B2;3;10,00;5,00;K2',
  ),
  shop('Norwegian', 'Bilagsnummer;Salgsdato;Varenr;Antall;Enhetspris;Rabattbeløp;Kundenummer', ...COMMA),
  shop('Finnish', 'Kuittinumero;Päivämäärä;Tuotekoodi;Määrä;Yksikköhinta;Alennus;Asiakasnumero', ...COMMA),
  shop(
    'Hungarian',
    'Számlaszám;Eladás dátuma;Cikkszám;Mennyiség;Egységár;Kedvezmény;Vevőkód',
    '1001;2024.01.31.;A1;2;3,50;;K1',
    '1002;2024.02.13.;B2;3;10,00;5,00;K2',
  ),
  shop(
    'Romanian',
    'Nr. factură;Data facturii;Cod produs;Cantitate;Preț unitar;Valoare reducere;Cod client',
    ...COMMA,
  ),
  shop('Turkish', 'Fiş No;Tarih;Ürün Kodu;Miktar;Birim Fiyatı;İndirim Tutarı;Müşteri No', ...COMMA),
  shop(
    'Turkish capitals',
    'SİPARİŞ NO;SATIŞ TARİHİ;STOK KODU;ADET;BİRİM FİYAT;İSKONTO;MÜŞTERİ KODU',
    ...COMMA,
  ),
  shop('Russian', 'Номер чека;Дата;Артикул;Количество;Цена;Сумма скидки;Код клиента', ...COMMA),
  shop('Ukrainian', 'Номер замовлення;Дата продажу;Код товару;Кількість;Ціна;Знижка;Код клієнта', ...COMMA),
  shop(
    'Bulgarian',
    'Номер на поръчка;Дата на продажба;Код на продукт;Брой;Единична цена;Отстъпка;Код на клиент',
    ...COMMA,
  ),
  shop(
    'Greek',
    'Αριθμός παραγγελίας;Ημερομηνία;Κωδικός προϊόντος;Ποσότητα;Τιμή μονάδας;Έκπτωση;Κωδικός πελάτη',
    ...SLASH,
  ),
  shop(
    'Greek capitals',
    'ΑΡΙΘΜΟΣ ΑΠΟΔΕΙΞΗΣ;ΗΜΕΡΟΜΗΝΙΑ;ΚΩΔΙΚΟΣ ΕΙΔΟΥΣ;ΠΟΣΟΤΗΤΑ;ΤΙΜΗ;ΕΚΠΤΩΣΗ;ΚΩΔΙΚΟΣ ΠΕΛΑΤΗ',
    ...SLASH,
  ),
  shop(
    'Croatian',
    'Broj računa;Datum računa;Šifra artikla;Količina;Cijena;Popust;Šifra kupca',
    '1001;31.01.2024.;A1;2;3,50;;K1',
    '1002;13.02.2024.;B2;3;10,00;5,00;K2',
  ),
  shop(
    'Slovene',
    'Številka računa;Datum;Šifra izdelka;Količina;Cena;Popust;Šifra stranke',
    '1001;31. 1. 2024;A1;2;3,50;;K1',
    '1002;13. 2. 2024;B2;3;10,00;5,00;K2',
  ),
  shop(
    'Swiss',
    'Belegnummer;Datum;Artikelnummer;Menge;Preis;Rabatt;Kundennummer',
    '1001;31.01.2024;A1;2;3.50;;K1',
    '1002;13.02.2024;B2;3;10.00;5.00;K2',
  ),
  shop(
    'American with AM and PM',
    'Receipt #,Transaction Date,Item Number,Quantity,Price,Discount,Customer #',
    '1001,1/31/2024 2:05 PM,A1,2,$3.50,,K1',
    '1002,2/13/2024 9:30 AM,B2,3,$10.00,$5.00,K2',
    timed('14:05:00', '09:30:00'),
  ),
  shop(
    'Indian',
    'Bill No,Bill Date,Item Code,Qty,Rate,Discount Amount,Customer Code',
    '1001,31-Jan-2024,A1,2,₹3.50,,K1',
    '1002,13-Feb-2024,B2,3,₹10.00,₹5.00,K2',
  ),
  shop(
    'SAP',
    'Billing Document;Billing Date;Material;Billed Quantity;Net Price;Discount Amount;Sold-To Party',
    '1001;20240131;A1;2,000;3,50;;K1',
    '1002;20240213;B2;3,000;10,00;5,00;K2',
  ),
  shop(
    'English, all in short words',
    'Rcpt #,Txn Date,Prod. Code,Qty.,Unit Pr.,Disc Amt,Cust #',
    '1001,2024-01-31,A1,2,3.50,,K1',
    '1002,2024-02-13,B2,3,10.00,5.00,K2',
  ),
  shop('German, all in short words', 'Bon-Nr.;Datum;Art.-Nr.;Anz.;E-Preis;Nachl.;Kd.-Nr.', ...COMMA),
  shop('French, all in short words', 'N° Cde;Date;Code Art.;Qté;Px Unit.;Rem.;N° Client', ...SLASH),
  shop('Spanish, all in short words', 'Nº Fact.;Fecha;Cód. Art.;Cant.;Pr. Unit.;Dto.;Nº Cliente', ...SLASH),
  shop('Italian, all in short words', 'N. Fatt.;Data;Cod. Art.;Q.tà;Prz. Unit.;Sc.;Cod. Cliente', ...SLASH),
  shop('Polish, all in short words', 'Nr par.;Data;Kod;Il.;Cena;Rabat;Nr klienta', ...COMMA),
  shop('Brazilian, all in short words', 'Cupom;Data;Cód;Qtd;Vl. Unit.;Desc.;Cód. Cliente', ...SLASH),
  shop(
    'American with regular prices and sold prices',
    'Trans #,Trans Date,SKU,Qty,Reg Price,Sold Price,Ext Price,Disc Amt,Cust #',
    '1001,01/31/2024,A1,2,3.50,3.50,7.00,0.00,K1',
    '1002,02/13/2024,B2,3,10.00,8.33,25.00,5.00,K2',
  ),
  shop('Hebrew', 'מספר הזמנה;תאריך;מק"ט;כמות;מחיר;הנחה;מספר לקוח', ...SLASH),
  shop('Thai', 'เลขที่ใบเสร็จ;วันที่;รหัสสินค้า;จำนวน;ราคา;ส่วนลด;รหัสลูกค้า', ...DASH),
  shop('Vietnamese', 'Mã đơn hàng;Ngày bán;Mã sản phẩm;Số lượng;Đơn giá;Giảm giá;Mã khách hàng', ...SLASH),
  shop('Indonesian', 'No Transaksi;Tanggal;Kode Produk;Jumlah;Harga Satuan;Diskon;Kode Pelanggan', ...SLASH),
  shop('Hindi', 'बिल संख्या;दिनांक;उत्पाद कोड;मात्रा;दर;छूट;ग्राहक आईडी', ...DASH),
  shop('Persian', 'شماره فاکتور;تاریخ;کد کالا;تعداد;قیمت;تخفیف;کد مشتری', ...DASH),
  shop(
    'Arabic, with its own digits',
    'رقم الفاتورة;التاريخ;رمز المنتج;الكمية;السعر;الخصم;رقم العميل',
    '1001;٢٠٢٤/٠١/٣١;A1;٢;٣٫٥٠;;K1',
    '1002;٢٠٢٤/٠٢/١٣;B2;٣;١٠٫٠٠;٥٫٠٠;K2',
  ),
  shop(
    'Japanese',
    '取引ID,取引日時,商品コード,数量,単価,値引き,会員ID',
    '1001,2024/01/31 14:05,A1,2,3.50,,K1',
    '1002,2024/02/13 9:30,B2,3,10.00,5.00,K2',
    timed('14:05:00', '09:30:00'),
  ),
]

test.each(CASES)('$name', async ({ prove }) => {
  await expect(prove()).resolves.toBe('as expected')
})
