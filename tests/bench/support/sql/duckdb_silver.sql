-- grain: silver_sales one row per line, silver_products and silver_customers one row per key, silver_ledger one row
-- per set-aside record or repaired cell
create macro folded(x) as regexp_replace(trim(x, e' \t\r\n' || chr(160)), '\s+', ' ', 'g');
create macro known(x) as
  case when upper(x) in ('', 'NULL', 'N/A', 'NA', 'NAN', '-', 'ERROR', 'UNKNOWN') then null else x end;

create temp table id_shapes as
select ifnull(bool_and(regexp_full_match(CustomerID, '-?\d+\.0')), false) as customer_has_point_zero
from (select distinct known(folded(CustomerID)) as CustomerID from bronze_transactions)
where CustomerID is not null;

create temp table descriptions as
select Description as raw, known(nfc_normalize(folded(Description))) as clean
from (select distinct Description from bronze_transactions where Description is not null);

create temp table lines as
with typed as (
  select
    _file_id as file_id, _line as line, known(folded(InvoiceNo)) as transaction_id,
    known(folded(StockCode)) as product_id,
    case
      when (select customer_has_point_zero from id_shapes) then regexp_replace(known(folded(CustomerID)), '\.0$', '')
      else known(folded(CustomerID))
    end as customer_id,
    known(folded(Country)) as country, try_cast(InvoiceDate as timestamp) as moment,
    try_cast(Quantity as integer) as quantity, try_cast(UnitPrice as decimal(18, 4)) as unit_price
  from bronze_transactions
)
select
  *, cast(round(unit_price * quantity * 100) as bigint) as gross_cents,
  transaction_id is not null and product_id is not null and moment is not null and gross_cents is not null
    as is_accepted
from typed;

create temp table order_totals as
select
  transaction_id, sum(gross_cents) as net_cents,
  bool_or(quantity >= 0 and gross_cents >= 0 and not regexp_matches(transaction_id, '^C\d')) as has_sale
from lines
where is_accepted
group by transaction_id;

create temp table high_value as
select quantile_cont(net_cents, 0.95) as threshold_cents from order_totals where has_sale;

create table silver_sales as
select
  cast(row_number() over () as integer) as sale_id, epoch_ms(moment) // 86400000 as day,
  cast(epoch_ms(moment) // 1000 % 86400 as integer) as second_of_day, strftime(moment, '%Y-%m-%d') as date,
  lines.transaction_id, product_id, customer_id, cast(null as varchar) as store_id, country,
  cast(null as varchar) as city, cast(null as varchar) as category, quantity, unit_price, gross_cents,
  cast(0 as bigint) as discount_cents, gross_cents as net_cents,
  cast(quantity < 0 or gross_cents < 0 or regexp_matches(lines.transaction_id, '^C\d') as integer) as is_return,
  cast(o.net_cents >= (select threshold_cents from high_value) as integer) as is_high_value,
  year(moment) as year, year(moment) || '-Q' || quarter(moment) as quarter, strftime(moment, '%Y-%m') as month,
  strftime(moment, '%G-W%V') as iso_week, isodow(moment) as weekday, hour(moment) as hour, file_id, line
from lines
join order_totals as o on o.transaction_id = lines.transaction_id
where is_accepted;

create table silver_ledger as
select
  b._file_id as file_id, b._line as line, 'repaired' as kind,
  if(d.raw <> trim(d.raw, e' \t\r\n' || chr(160)), 'trimmed', 'folded') as reason, 'Description' as column_name,
  d.raw as value
from bronze_transactions as b
join descriptions as d on d.raw = b.Description and d.clean <> d.raw
union all
select file_id, line, 'rejected', 'unusable', null, null from lines where not is_accepted;

create table silver_products as
with counted as (
  select known(folded(StockCode)) as product_id, d.clean as name, count(d.clean) as times
  from bronze_transactions as b
  left join descriptions as d on d.raw = b.Description
  group by all
)
select product_id, ifnull(name, product_id) as product_name, cast(null as varchar) as category
from counted
where product_id is not null
qualify row_number() over (partition by product_id order by times desc, name) = 1;

create table silver_customers as
with counted as (
  select customer_id, country, count(country) as times from lines where customer_id is not null group by all
)
select customer_id, customer_id as customer_name, country
from counted
qualify row_number() over (partition by customer_id order by times desc, country) = 1;
