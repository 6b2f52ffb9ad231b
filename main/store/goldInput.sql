-- Silver for the gold SQL: the sales as keys and amounts, their texts looked up where they are asked for.

drop table silver_sales;

create table silver_sales_lines (
  sale_id integer primary key,
  day integer not null,
  second_of_day integer,
  order_key integer not null,
  product_key integer not null,
  customer_key integer not null,
  store_key integer not null,
  promotion_key integer not null,
  quantity real not null,
  gross_cents integer not null,
  discount_cents integer not null,
  cost_cents integer,
  is_return integer not null,
  is_high_value integer not null,
  unit_price real,
  file_id integer not null,
  line integer not null,
  country_key integer, region_key integer, -- null where the place is the store's
  city text,
  channel_key integer, payment_method_key integer
) strict;

-- Texts of the keys above; 0 is "none" and has no row.
create table silver_line_texts (text_key integer primary key, text text not null) strict;

create view silver_sales as
select
  sale_id, day, second_of_day, order_key, product_key, customer_key, store_key, promotion_key,
  quantity, gross_cents, discount_cents, gross_cents - discount_cents as net_cents, cost_cents,
  is_return, is_high_value, unit_price, file_id, line,
  date(day * 86400, 'unixepoch') as date,
  (select o.transaction_id from silver_orders as o where o.order_key = l.order_key) as transaction_id,
  (select p.product_id from silver_products as p where p.product_key = l.product_key) as product_id,
  (select c.customer_id from silver_customers as c where c.customer_key = l.customer_key) as customer_id,
  (select s.store_id from silver_stores as s where s.store_key = l.store_key) as store_id,
  (select p.promotion_id from silver_promotions as p where p.promotion_key = l.promotion_key) as promotion_id,
  iif(country_key is null, (select s.country from silver_stores as s where s.store_key = l.store_key),
    (select t.text from silver_line_texts as t where t.text_key = l.country_key)) as country,
  iif(region_key is null, (select s.region from silver_stores as s where s.store_key = l.store_key),
    (select t.text from silver_line_texts as t where t.text_key = l.region_key)) as region,
  city,
  (select t.text from silver_line_texts as t where t.text_key = l.channel_key) as channel,
  (select t.text from silver_line_texts as t where t.text_key = l.payment_method_key) as payment_method,
  second_of_day / 3600 as hour,
  cast(strftime('%Y', day * 86400, 'unixepoch') as integer) as year,
  strftime('%Y-%m', day * 86400, 'unixepoch') as month,
  strftime('%Y', day * 86400, 'unixepoch') || '-Q' || ((strftime('%m', day * 86400, 'unixepoch') + 2) / 3) as quarter,
  (day + 3) % 7 + 1 as weekday,
  strftime('%G-W%V', day * 86400, 'unixepoch') as iso_week,
  gross_cents - discount_cents - cost_cents as margin_cents
from silver_sales_lines as l;
