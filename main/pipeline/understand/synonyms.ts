import type { Field, Role } from '../../../shared/fields'
import { idWords } from './ids'
import { languageWords } from './languages'
import type { HeaderForms } from './words'

/**
 * Header words per canonical field, as `headerKey` writes them (English, German, French, Spanish, Italian, Portuguese, Polish, Dutch).
 * A leading `~` marks a word that means the field only where the values agree and no better column is there.
 */
const PRICE =
  'unitprice price priceeach priceperunit itemprice sellingprice saleprice salesprice listprice retailprice ~retail unitsellingprice srp msrp mrp rrp uvp rate einzelpreisnetto einzelpreisbrutto ' +
  'preis einzelpreis stuckpreis stueckpreis verkaufspreis vkpreis vk listenpreis preisprostuck prix prixunitaire pu puht puttc prixvente precio preciounitario preciounidad ' +
  'precioventa pvp prezzo prezzounitario prezzovendita preco precounitario precovenda valorunitario cena cenajednostkowa cenajedn cenasprzedazy prijs stuksprijs eenheidsprijs verkoopprijs prijsperstuk'

const FIELD_WORDS: Readonly<Partial<Record<Field, string>>> = {
  transaction_ts:
    'datekey orderdatekey invoicedatekey saledatekey dateid orderdateid transactiondate transactiontime transactionts transactiontimestamp transactiondatetime orderdate ordertime orderdatetime ordertimestamp orderedat invoicedate invoicedatetime billdate receiptdate saledate salesdate ' +
    'saletime solddate soldat purchasedate purchasetimestamp orderpurchasetimestamp ticketdate basketdate businessdate postingdate datetime timestamp datetimestamp shopdate transactiondt trandt orderdt invoicedt ~dt dateordered dateoforder txndate txntime trandate transdate checkoutdate ' +
    'bestelldatum bestellzeitpunkt auftragsdatum rechnungsdatum verkaufsdatum belegdatum buchungsdatum kaufdatum transaktionsdatum bondatum zeitpunkt zeitstempel datumuhrzeit datumzeit ' +
    'datecommande datefacture datevente dateachat datetransaction dateheure horodatage fechapedido fechafactura fechaventa fechacompra fechatransaccion fechahora fechaorden ' +
    'dataordine datafattura datavendita dataora datatransazione dataacquisto datapedido datafatura datavenda datacompra datahora datatransacao ' +
    'datazamowienia datafaktury datasprzedazy datatransakcji datazakupu besteldatum orderdatum factuurdatum verkoopdatum transactiedatum aankoopdatum datumtijd ' +
    'documentdate docdate billingdate completedat completeddate closedat ~completed ~closed ~date ~day ~datum ~fecha ~data ~tag ~jour ~dia ~giorno ~dzien ~dag ~createdat ~created ~createddate ~time',
  product_name:
    'productname itemname productdescription itemdescription producttitle itemtitle articlename articledescription productdesc itemdesc lineitemname lineitemtitle produktname artikelname artikelbezeichnung bezeichnung produktbezeichnung ' +
    'artikeltext artikelbeschreibung warenbezeichnung nomproduit libelle libelleproduit libellearticle designation descriptionproduit nomarticle nombreproducto descripcion descripcionproducto nombrearticulo nomeprodotto descrizione descrizioneprodotto ' +
    'descrizionearticolo nomeproduto descricao descricaoproduto nazwaproduktu nazwatowaru productnaam artikelnaam omschrijving artikelomschrijving productomschrijving ' +
    'productdetail productdetails ~description ~desc ~product ~item ~article ~title ~beschreibung ~produkt ~artikel ~produit ~producto ~articulo ~prodotto ~articolo ~produto ~artigo ~opis ~towar ~nazwa',
  quantity:
    'quantity qty quantities unitsales unitssold soldunits soldqty quantitysold qtysold orderqty orderquantity quantityordered itemqty itemquantity salesqty salesquantity numitems itemcount itemsold numberofitems lineitemquantity ' +
    'menge anzahl stuck stueck stuckzahl stueckzahl verkauftemenge bestellmenge absatz quantite qte quantitevendue qtevendue cantidad cant unidades uds cantidadvendida quantita qta pezzi quantitavenduta quantidade qtd qtde ' +
    'ilosc sztuk szt liczba liczbasztuk iloscsprzedana aantal hoeveelheid stuks ~units ~count ~number ~pieces ~pcs ~nombre ~nb ~quant ~returnedquantity ~quantityreturned ~returnqty',
  unit_price: PRICE,
  price: `${PRICE} productprice`,
  total_amount:
    'totalamount grossamount gross grosssales grossrevenue linetotal total totalprice extendedprice extendedamount extprice lineamount salesamount saleamount totalsales totalsale totalvalue storesales linevalue ' +
    'gesamtbetrag gesamtpreis gesamtsumme bruttoumsatz bruttobetrag brutto bruttowert zeilensumme positionsbetrag verkaufswert warenwert umsatzbrutto umsatz montanttotal prixtotal montant totalttc montantttc chiffredaffaires chiffreaffaires ' +
    'importetotal importe preciototal monto montototal importebruto totalbruto importo importototale totale prezzototale importolordo totalelordo fatturato valortotal precototal totalbruto montante faturamento ' +
    'kwota kwotabrutto wartosc wartoscbrutto wartoscsprzedazy suma razem sprzedaz obrot bedrag totaalbedrag totaalprijs totaal brutobedrag bruto omzet ' +
    '~amount ~sales ~revenue ~turnover ~value ~subtotal ~sum ~summe ~betrag ~wert ~gesamt ~ca ~ventas ~venta ~valor ~vendite ~ricavo ~vendas ~receita ~salesvalue ~sale ~gmv ~spend ~ordertotal ~ordertotalamount ~orderamount ~ordervalue ~grandtotal ~invoicetotal ~invoiceamount ~carttotal ~baskettotal ~billtotal ~receipttotal ~transactiontotal ~transactionamount ' +
    '~bestellsumme ~bestellwert ~auftragssumme ~auftragswert ~rechnungsbetrag ~rechnungssumme ~bonsumme ~totalcommande ~montantcommande ~totalfacture ~totalpedido ~totalfactura ~totaleordine ~totalefattura ~wartosczamowienia ~sumazamowienia ~ordertotaal',
  net_amount:
    'netamount netsales nettotal netrevenue netvalue net amountpaid totalpaid paidamount salesafterdiscount amountafterdiscount totalafterdiscount discountedtotal discountedamount finalamount finalprice amountpayable netlinetotal nettsales salesvalue taxablevalue taxableamount ' +
    'netto nettobetrag baseimponible imponibile baseht totalexclvat totalexcltax totalexvat totalextax amountexclvat amountexvat  nettoumsatz nettowert umsatznetto zahlbetrag montantnet totalnet netapayer montantht totalht importeneto totalneto neto importonetto totalenetto valorliquido totalliquido liquido ' +
    'kwotanetto wartoscnetto nettoomzet totaalnetto ~paid',
  discount_amount:
    'discountamount discountvalue totaldiscount linediscount discamount discounttotal markdown rebate retaildisc discountgiven rabattbetrag nachlass preisnachlass montantremise importedescuento montodescuento importosconto ' +
    'valordesconto kwotarabatu kortingsbedrag ~coupondisc ~couponmatchdisc ~coupondiscount ~couponamount ~discounts ~disctotal ~discount ~disc ~rabatt ~remise ~rabais ~reduction ~descuento ~dto ~sconto ~desconto ~rabat ~znizka ~korting',
  discount_percent:
    'discountpercent discountpercentage discountpct discountrate discpct discpercent percentoff percentdiscount pctdiscount pctoff rabattpercent rabattinpercent rabattprozent rabattinprozent rabattsatz prozent tauxremise remisepercent ' +
    'pourcentageremise remiseenpercent descuentopercent porcentajedescuento dtopercent scontopercent percentualesconto descontopercent percentualdesconto rabatpercent procentrabatu rabatprocent kortingspercentage kortingpercent ' +
    '~discount ~disc ~rabatt ~remise ~descuento ~sconto ~desconto ~rabat ~korting',
  unit_cost:
    'unitcost costprice costperunit itemcost purchaseprice cogsperunit landedcost standardcost buyprice buyingprice einkaufspreis ekpreis ek stuckkosten selbstkosten coutunitaire prixachat prixrevient costounitario costeunitario ' +
    'preciocompra preciocosto preciocoste prezzoacquisto custounitario precocusto kosztjednostkowy cenazakupu kostprijs inkoopprijs ~cost ~cout ~coste ~costo ~custo ~koszt ~kosten',
  cost_amount:
    'costamount linecost totalcost storecost cogs costofgoods costofgoodssold costofsales extendedcost extcost totalunitcost ' +
    'gesamtkosten wareneinsatz kostenbetrag couttotal costototal costetotal custototal kosztcalkowity totalekosten',
  channel:
    'channel saleschannel orderchannel distributionchannel kanal vertriebskanal verkaufskanal canal canalvente canalventa canalvenda canale canalevendita kanalsprzedazy kanaal verkoopkanaal ~platform ~source ~ordersource',
  payment_method:
    'paymentmethod paymenttype paymentmode paymethod paytype tender tendertype payment zahlungsart zahlart zahlungsmethode zahlungsmittel bezahlart modepaiement moyenpaiement paiement modereglement metodopago formapago mediopago tipopago ' +
    'metodopagamento modalitapagamento pagamento formapagamento tipopagamento metodaplatnosci formaplatnosci sposobplatnosci platnosc betaalmethode betaalwijze betaling ~cardtype',
  line_no:
    'lineno linenumber linenr lineid lineitem line ordline orderline orderlineno orderlinenumber orderitemid itemline position pos positionsnr posnr positionsnummer ligne numligne linea numerolinea riga numeroriga linha pozycja regel regelnummer',
  category:
    'category genre genrename productcategory itemcategory categoryname maincategory productgroup itemgroup kategorie produktkategorie warengruppe artikelgruppe produktgruppe hauptwarengruppe warengruppenname categorie categorieproduit rayon famille ' +
    'categoria familia categoriaproducto categoriaprodotto categoriaproduto reparto kategoria kategoriaproduktu grupatowarowa productcategorie artikelgroep productgroep ' +
    '~department ~dept ~class ~family ~group ~gruppe ~sortiment ~abteilung ~grupa ~groep ~productdepartment ~productfamily ~productline ~productclass',
  subcategory:
    'subcategory productsubcategory subcategoryname itemsubcategory subcat unterkategorie unterwarengruppe untergruppe souscategorie sousfamille subcategoria subfamilia sottocategoria podkategoria subcategorie ~producttype ~itemtype ~subclass ~subdepartment ~commodity ~subcommodity',
  brand:
    'brand brandname productbrand marke markenname marque marca marka merk merknaam ~manufacturer ~hersteller ~fabricant ~fabricante ~producent',
  supplier_name:
    'supplier suppliername vendor vendorname lieferant lieferantenname lieferantname fournisseur nomfournisseur proveedor nombreproveedor fornitore nomefornitore fornecedor nomefornecedor dostawca nazwadostawcy leverancier leveranciersnaam ~manufacturername ~distributor ~manufacturer ~manufacturerid ~supplierid',
  customer_name:
    'customername companyname contactname custname clientname fullname buyername membername customerfullname kundenname kundename nomclient nomcomplet nombrecliente nombrecompleto nomecliente nomecompleto nazwaklienta klantnaam imieinazwisko ~customer ~client ~kunde ~cliente ~klient ~klant',
  first_name:
    'firstname fname givenname forename customerfirstname vorname prenom primernombre primeironome imie voornaam',
  last_name:
    'lastname lname surname familyname customerlastname nachname familienname nomfamille apellido apellidos cognome sobrenome apelido nazwisko achternaam',
  email:
    'email emailaddress mail mailaddress customeremail emailadresse mailadresse correo correoelectronico courriel adressemail adresseemail indirizzoemail adresemail emailadres',
  segment:
    'segment customersegment clientsegment kundensegment segmento segmentocliente klantsegment segmentklienta ~customertype ~customergroup ~kundengruppe ~membertype',
  store_name:
    'storename storelocation shoplocation shopname branchname outletname locationname filialname filialenname nommagasin nombretienda nomenegozio nomeloja nazwasklepu winkelnaam ~store ~shop ~branch ~outlet ~filiale ~filial ~magasin ~boutique ~tienda ~negozio ~loja ~sklep ~winkel ~location',
  city: 'city town cityname storecity customercity shipcity shiptocity shippingcity billingcity ort stadt wohnort ville commune ciudad localidad citta comune cidade miasto stad plaats woonplaats municipality',
  region:
    'region regionname state stateprovince province statename county storestate storeregion customerstate shipstate shippingstate shippingprovince bundesland departement provincia estado comunidadautonoma regione regiao wojewodztwo provincie ~territory ~statecode ~district ~area ~gebiet',
  country:
    'country countryname countrycode countryregion storecountry customercountry shipcountry shippingcountry billingcountry nation land landcode landesname pays pais paese nazione kraj countryiso ~staat',
  latitude: 'latitude lat geolat breitengrad latitud latitudine szerokosc breedtegraad',
  longitude:
    'longitude lon lng long geolon geolng langengrad laengengrad longitud longitudine dlugosc lengtegraad',
  join_date:
    'joindate joined joinedat joinedon datejoined signupdate signup signedup registrationdate registeredat registered dateregistered membersince customersince enrollmentdate accountopened accountcreated dateaccntopened dateaccountopened firstseen ' +
    'kundeseit registriertam registrierungsdatum anmeldedatum eintrittsdatum dateinscription fecharegistro fechaalta dataregistrazione dataiscrizione datacadastro dataregisto dataregistro datarejestracji registratiedatum klantsinds ~createdat ~created ~createddate ~datecreated',
  promotion_name:
    'promotionname promoname campaignname offername dealname aktionsname aktionsbezeichnung kampagnenname nompromotion nompromo nombrepromocion nomepromozione nomepromocao nazwapromocji actienaam promotiontitle ~promotion ~promo ~campaign',
  promotion_method:
    'promotionmethod promomethod promotiontype promotype campaigntype offertype discounttype mediatype mechanic promotionmechanic promomechanic aktionsart aktionstyp typepromotion typepromo tipopromocion tipopromozione tipopromocao rodzajpromocji actietype',
  start_date:
    'startdate start startson startsat validfrom begindate begin effectivefrom effectivedate datestart fromdate datefrom promostart startdatum beginn gultigab gultigvon datedebut debut fechainicio inicio datainizio inizio datainicio datarozpoczecia dataod begindatum startsdate ~from ~von ~van ~od',
  end_date:
    'enddate end endson endsat validto validuntil validtill expirydate expiry expires dateend todate dateto promoend enddatum ende gultigbis datefin fin fechafin datafine fine datafim fim datazakonczenia datado einddatum ~to ~until ~bis ~tot ~do',
  return_date:
    'returndate returnedat returnedon datereturned returndatetime returntimestamp refunddate refundedat ruckgabedatum rueckgabedatum retourendatum retourdatum dateretour datederetour fechadevolucion datareso datadevolucao datazwrotu',
  reason:
    'reason returnreason reasonforreturn refundreason reasoncode grund ruckgabegrund retourengrund retouregrund motif motifretour raison motivo motivodevolucion motivoreso powod powodzwrotu reden retourreden',
  refund_amount:
    'refundamount refund refunded refundvalue refundtotal erstattung erstattungsbetrag montantrembourse remboursement reembolso importereembolso rimborso importorimborso valorreembolso kwotazwrotu terugbetaling',
  rating:
    'rating ratings ratingvalue stars score reviewscore reviewrating starrating overallrating productrating bewertung sterne note notation puntuacion calificacion valoracion estrellas punteggio voto valutazione stelle avaliacao nota classificacao ocena gwiazdki beoordeling sterren cijfer ~punkte ~points ~overall',
  review_date:
    'reviewdate ratingdate feedbackdate reviewedat reviewtime submittedat reviewcreationdate bewertungsdatum bewertetam dateavis fecharesena fechaopinion datarecensione dataavaliacao dataopinii beoordelingsdatum',
  comments:
    'comment comments reviewtext reviewcomment reviewbody feedbacktext reviewcommentmessage remarks kommentar kommentare bewertungstext commentaire commentaires comentario comentarios commento commenti komentarz komentarze opmerking opmerkingen commentaar ~review ~feedback ~text ~avis ~resena ~recensione ~opinia ~note',
}

const DAY_WORDS = '~date ~datum ~fecha ~data ~day ~timestamp ~datetime ~createdat ~created'

/** Words that mean a field only in a file of this role. */
const ROLE_WORDS: Readonly<Partial<Record<Role, Partial<Record<Field, string>>>>> = {
  customers: {
    customer_id: '~id ~code ~number ~nummer ~nr ~numero',
    customer_name: 'name ~nom ~nombre ~nome ~nazwa ~naam',
    first_name: '~nombre ~nome ~first ~given',
    last_name: '~nom ~last ~naam',
    segment: '~type ~group ~tier',
    join_date: '~since ~date',
  },
  products: {
    product_id: '~id ~code ~number ~nummer ~nr ~numero ~ref ~reference ~referenz',
    product_name: 'name nom nombre nome nazwa naam',
    category: '~type ~segment',
    supplier_name: '~supplierid',
  },
  stores: {
    store_id: '~id ~code ~number ~nummer ~nr ~numero',
    store_name: 'name nom nombre nome nazwa naam ~description ~bezeichnung',
  },
  promotions: {
    promotion_id: '~id ~code ~number ~nummer ~nr',
    promotion_name: 'name nom nombre nome nazwa naam ~description ~desc ~title ~bezeichnung',
    promotion_method: 'method methode type typ tipo art ~channel ~media ~medium ~mechanism',
    discount_percent: '~percent ~percentage ~pct ~value ~rate ~prozent',
  },
  returns: {
    return_date: DAY_WORDS,
    reason: '~comment ~comments ~note',
    refund_amount: '~amount ~value ~total ~betrag',
    quantity: '~returned',
  },
  feedback: { feedback_id: '~id', review_date: `${DAY_WORDS} ~time`, rating: '~value ~grade' },
}

const ID_FIELDS = [
  'transaction_id',
  'product_id',
  'customer_id',
  'store_id',
  'promotion_id',
  'feedback_id',
] as const

/** Comparable header word → how surely it means the field: 1, or 0.6 for doubtful words. */
export type Synonyms = ReadonlyMap<string, number>

function table(words: readonly string[]): Synonyms {
  const weights = new Map<string, number>()
  for (const word of words) {
    const [key, weight] = word.startsWith('~') ? [word.slice(1), 0.6] : [word, 1]
    if (key !== '' && (weights.get(key) ?? 0) < weight) weights.set(key, weight)
  }
  return weights
}

const SPELLED_OUT = 0.9

/** How surely a header means the field of these synonyms, as it stands or with its abbreviations spelled out; 0 where it does not. */
export const headerWeight = (synonyms: Synonyms, { key, bare, long }: HeaderForms): number =>
  synonyms.get(key) ??
  synonyms.get(bare) ??
  SPELLED_OUT * Math.max(0, ...long.map((form) => synonyms.get(form) ?? 0))

const split = (words: string | undefined): string[] => (words ? words.split(/\s+/) : [])

const idTables = new Map<Field, string[]>(ID_FIELDS.map((field) => [field, idWords(field)]))
const cache = new Map<string, Synonyms>()

/** The synonyms of a field in a file of the given role. */
export function synonymsOf(role: Role, field: Field): Synonyms {
  const key = `${role}.${field}`
  const known = cache.get(key)
  if (known) return known
  const own = field.replaceAll('_', '')
  const made = table([
    own,
    ...(idTables.get(field) ?? []),
    ...split(FIELD_WORDS[field]),
    ...languageWords(field === 'price' ? 'unit_price' : field),
    ...split(ROLE_WORDS[role]?.[field]),
  ])
  cache.set(key, made)
  return made
}
