-- grain: silver_sales one row per line, silver_products and silver_customers one row per key, silver_ledger one row
-- per set-aside record or repaired cell
create temp table missing (word text primary key) without rowid;
insert into missing values (''), ('NULL'), ('N/A'), ('NA'), ('NAN'), ('-'), ('ERROR'), ('UNKNOWN');

create temp table descriptions (raw text primary key, trimmed text, clean text) without rowid;
insert into descriptions (raw, trimmed) select distinct Description, trim(Description) from bronze_transactions;
update descriptions
set clean = replace(replace(replace(replace(trimmed, char(9), ' '), '  ', ' '), '  ', ' '), '  ', ' ');
update descriptions set clean = null where upper(clean) in (select word from missing);

create temp table customer_ids (raw text primary key, clean text) without rowid;
insert into customer_ids select distinct CustomerID, trim(CustomerID) from bronze_transactions;
update customer_ids set clean = null where upper(clean) in (select word from missing);
update customer_ids set clean = substr(clean, 1, length(clean) - 2)
where not exists (
  select 1 from customer_ids where clean not glob '[0-9]*.0' or substr(clean, 1, length(clean) - 2) glob '*[^0-9]*'
);

create temp table countries (raw text primary key, clean text) without rowid;
insert into countries select distinct Country, replace(trim(Country), '  ', ' ') from bronze_transactions;
update countries set clean = null where upper(clean) in (select word from missing);

create table silver_sales (
  sale_id integer primary key, day integer not null, second_of_day integer, date text not null,
  transaction_id text not null, product_id text not null, customer_id text, store_id text, country text,
  city text, category text, quantity integer not null, unit_price real, gross_cents integer not null,
  discount_cents integer not null, net_cents integer not null, is_return integer not null,
  is_high_value integer not null, file_id integer not null, line integer not null,
  hour integer generated always as (second_of_day / 3600) virtual,
  year integer generated always as (cast(substr(date, 1, 4) as integer)) virtual,
  month text generated always as (substr(date, 1, 7)) virtual,
  quarter text generated always as (substr(date, 1, 4) || '-Q' || ((cast(substr(date, 6, 2) as integer) + 2) / 3))
    virtual,
  weekday integer generated always as ((day + 3) % 7 + 1) virtual,
  iso_week text generated always as (
    strftime('%Y', date, '-3 days', 'weekday 4') || '-W'
    || printf('%02d', (strftime('%j', date, '-3 days', 'weekday 4') - 1) / 7 + 1)
  ) virtual
) strict;

insert into silver_sales
with read_lines as (
  select
    b.rowid as record, b._file_id as file_id, unixepoch(b.InvoiceDate) as moment, date(b.InvoiceDate) as date,
    replace(trim(b.InvoiceNo), '  ', ' ') as transaction_id, replace(trim(b.StockCode), '  ', ' ') as product_id,
    c.clean as customer_id, k.clean as country, cast(b.Quantity as integer) as quantity,
    cast(b.UnitPrice as real) as unit_price,
    cast(round(cast(b.UnitPrice as real) * 10000) as integer) * cast(b.Quantity as integer) as ten_thousandths
  from bronze_transactions as b
  left join customer_ids as c on c.raw = b.CustomerID
  left join countries as k on k.raw = b.Country
)
select
  null, moment / 86400, moment % 86400, date, transaction_id, product_id, customer_id, null, country, null, null,
  quantity, unit_price, (ten_thousandths + 50 * sign(ten_thousandths)) / 100, 0,
  (ten_thousandths + 50 * sign(ten_thousandths)) / 100,
  quantity < 0 or ten_thousandths < 0 or transaction_id glob 'C[0-9]*', 0, file_id, record + 1
from read_lines
where moment is not null
  and upper(transaction_id) not in ('', 'NULL', 'N/A', 'NA', 'NAN', '-', 'ERROR', 'UNKNOWN')
  and upper(product_id) not in ('', 'NULL', 'N/A', 'NA', 'NAN', '-', 'ERROR', 'UNKNOWN')
order by record;

create temp table order_totals as
select transaction_id, sum(net_cents) as net_cents, min(is_return) = 0 as has_sale
from silver_sales
group by transaction_id;

create temp table high_value as
with ranked as (
  select net_cents, row_number() over (order by net_cents) - 1 as rank, count(*) over () as orders
  from order_totals
  where has_sale
),
at as (
  select 0.95 * (max(orders) - 1) as rank from ranked
)
select
  max(iif(ranked.rank = cast(at.rank as integer), net_cents, null)) as low_cents,
  max(iif(ranked.rank = cast(at.rank as integer), net_cents, null))
    + (max(net_cents) - min(net_cents)) * (at.rank - cast(at.rank as integer)) as threshold_cents
from ranked, at
where ranked.rank between cast(at.rank as integer) and cast(at.rank as integer) + 1;

update silver_sales set is_high_value = 1
where transaction_id in (
  select transaction_id from order_totals where net_cents >= (select threshold_cents from high_value)
);

create table silver_ledger (
  file_id integer not null, line integer not null, kind text not null, reason text not null, column_name text,
  value text
) strict;
insert into silver_ledger
select
  b._file_id, b.rowid + 1, 'repaired', iif(d.raw <> d.trimmed, 'trimmed', 'folded'), 'Description', d.raw
from bronze_transactions as b
join descriptions as d on d.raw = b.Description and d.clean <> d.raw
union all
select b._file_id, b.rowid + 1, 'rejected', 'unusable', null, null
from bronze_transactions as b
where unixepoch(b.InvoiceDate) is null
  or upper(trim(b.InvoiceNo)) in ('', 'NULL', 'N/A', 'NA', 'NAN', '-', 'ERROR', 'UNKNOWN')
  or upper(trim(b.StockCode)) in ('', 'NULL', 'N/A', 'NA', 'NAN', '-', 'ERROR', 'UNKNOWN');

create table silver_products (product_id text primary key, product_name text not null, category text)
strict, without rowid;
insert into silver_products
with counted as (
  select replace(trim(b.StockCode), '  ', ' ') as product_id, d.clean as name, count(d.clean) as times
  from bronze_transactions as b
  join descriptions as d on d.raw = b.Description
  group by 1, 2
),
ranked as (
  select *, row_number() over (partition by product_id order by times desc, name) as nth from counted
)
select product_id, ifnull(name, product_id), null from ranked where nth = 1 and product_id <> '';

create table silver_customers (customer_id text primary key, customer_name text not null, country text)
strict, without rowid;
insert into silver_customers
with ranked as (
  select
    customer_id, country,
    row_number() over (partition by customer_id order by count(country) desc, country) as nth
  from silver_sales
  where customer_id is not null
  group by customer_id, country
)
select customer_id, customer_id, country from ranked where nth = 1;
