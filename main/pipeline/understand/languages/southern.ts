import type { FieldPhrases } from './types'

/** Arabic, Hebrew, Persian, Hindi, Thai, Vietnamese and Indonesian. */
export const SOUTHERN: FieldPhrases = {
  transaction_id:
    'رقم الفاتورة, رقم الطلب, رقم الإيصال, رقم العملية, رقم المعاملة, מספר חשבונית, מספר הזמנה, מספר קבלה, מספר עסקה, شماره فاکتور, شماره سفارش, شماره رسید, बिल संख्या, चालान संख्या, ऑर्डर आईडी, बिल नंबर, เลขที่ใบเสร็จ, เลขที่คำสั่งซื้อ, หมายเลขคำสั่งซื้อ, เลขที่บิล, mã đơn hàng, số hóa đơn, mã hóa đơn, số đơn hàng, nomor transaksi, no transaksi, no nota, no struk, nomor pesanan, no pesanan, nomor faktur, no faktur, id transaksi, id pesanan',
  transaction_ts:
    'التاريخ, تاريخ الفاتورة, تاريخ الطلب, تاريخ البيع, תאריך, תאריך הזמנה, תאריך חשבונית, תאריך מכירה, تاریخ, تاریخ فاکتور, تاریخ سفارش, दिनांक, तारीख, बिल दिनांक, วันที่, วันที่ขาย, วันที่สั่งซื้อ, ngày, ngày bán, ngày mua, ngày đặt hàng, ngày giao dịch, thời gian, tanggal, tgl, tanggal transaksi, tanggal pesanan, tanggal penjualan, waktu transaksi',
  product_id:
    'رمز المنتج, رقم المنتج, كود المنتج, كود الصنف, رقم الصنف, الباركود, קוד מוצר, מקט, מק"ט, ברקוד, کد کالا, کد محصول, بارکد, उत्पाद कोड, รหัสสินค้า, บาร์โค้ด, mã sản phẩm, mã hàng, mã vạch, kode produk, kode barang, kode item',
  product_name:
    'المنتج, اسم المنتج, الصنف, اسم الصنف, البيان, מוצר, שם מוצר, שם פריט, פריט, תיאור, کالا, نام کالا, محصول, نام محصول, उत्पाद, उत्पाद का नाम, वस्तु, สินค้า, ชื่อสินค้า, รายการ, sản phẩm, tên sản phẩm, tên hàng, mặt hàng, produk, nama produk, nama barang, barang',
  customer_id:
    'رقم العميل, رمز العميل, كود العميل, מספר לקוח, קוד לקוח, کد مشتری, ग्राहक आईडी, รหัสลูกค้า, mã khách hàng, id pelanggan, kode pelanggan, ~العميل, ~לקוח, ~مشتری, ~ग्राहक, ~ลูกค้า, ~khách hàng, ~pelanggan',
  customer_name:
    'اسم العميل, שם לקוח, نام مشتری, ग्राहक का नाम, ชื่อลูกค้า, tên khách hàng, nama pelanggan, ~العميل, ~לקוח, ~مشتری, ~ग्राहक, ~ลูกค้า, ~khách hàng, ~pelanggan',
  store_id:
    'رقم الفرع, رمز الفرع, מספר סניף, קוד סניף, کد شعبه, รหัสสาขา, mã cửa hàng, kode toko, kode cabang',
  store_name:
    'الفرع, اسم الفرع, المتجر, סניף, שם סניף, חנות, شعبه, فروشگاه, दुकान, शाखा, สาขา, ชื่อสาขา, cửa hàng, chi nhánh, toko, nama toko, cabang, outlet',
  quantity:
    'الكمية, العدد, כמות, تعداد, مقدار, मात्रा, จำนวน, ปริมาณ, số lượng, sl, jumlah barang, kuantitas, ~jumlah',
  unit_price:
    'السعر, سعر الوحدة, سعر البيع, מחיר, מחיר ליחידה, מחיר יחידה, قیمت, قیمت واحد, कीमत, मूल्य, दर, ราคา, ราคาต่อหน่วย, ราคาขาย, đơn giá, giá, giá bán, harga, harga satuan, harga jual',
  total_amount:
    'الإجمالي, المجموع, المبلغ, إجمالي المبلغ, סכום, סהכ, סה"כ, מחיר כולל, مبلغ, جمع, مبلغ کل, राशि, कुल, कुल राशि, ยอดรวม, จำนวนเงิน, ราคารวม, thành tiền, tổng tiền, tổng cộng, doanh thu, total harga, total penjualan, ~jumlah',
  net_amount: 'الصافي, المبلغ الصافي, סכום נטו, مبلغ خالص, ยอดสุทธิ, สุทธิ, thực thu, total bayar',
  discount_amount:
    'الخصم, قيمة الخصم, הנחה, סכום הנחה, تخفیف, مبلغ تخفیف, छूट, ส่วนลด, giảm giá, tiền giảm, chiết khấu, diskon, potongan, nilai diskon',
  discount_percent: 'نسبة الخصم, אחוז הנחה, درصد تخفیف, ส่วนลด %, % giảm giá, diskon %, persen diskon',
  unit_cost:
    'التكلفة, سعر الشراء, מחיר קניה, מחיר עלות, قیمت خرید, ต้นทุน, giá vốn, giá nhập, harga beli, harga pokok',
  category:
    'الفئة, القسم, التصنيف, קטגוריה, מחלקה, دسته, دسته بندی, श्रेणी, หมวดหมู่, ประเภทสินค้า, danh mục, nhóm hàng, kategori, kategori produk',
  payment_method:
    'طريقة الدفع, אמצעי תשלום, روش پرداخت, भुगतान विधि, วิธีชำระเงิน, phương thức thanh toán, metode pembayaran, metode bayar',
  city: 'المدينة, עיר, شهر, शहर, เมือง, จังหวัด, thành phố, kota',
  country: 'الدولة, البلد, מדינה, ארץ, کشور, देश, ประเทศ, quốc gia, negara',
}
