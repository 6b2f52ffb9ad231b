-- grain: one row per store, those without sales included, and one (store_id null) for the lines without a store
-- definition: sales and returns of the store with its place; AOV = net / orders, return rate = returned units / sold units
create table gold_store_performance (
  store_id text, store_name text not null, city text, region text, country text, latitude real, longitude real,
  orders integer not null, customers integer not null, lines integer not null, units real not null,
  gross_cents integer not null, discount_cents integer not null, net_cents integer not null,
  aov_cents real, return_units real not null, return_rate real, margin_cents integer
) strict;

insert into gold_store_performance
with sales as (
  select
    store_key, count(distinct iif(has_sale, order_key, null)) as orders,
    count(distinct nullif(customer_key, 0)) as customers, sum(lines) as lines, sum(units) as units,
    sum(gross_cents) as gross_cents, sum(discount_cents) as discount_cents, sum(net_cents) as net_cents,
    0 - sum(return_units) as return_units,
    sum(margin_cents) as margin_cents
  from int_sales_runs
  group by store_key
),
stores as (
  select store_key, store_id, store_name, city, region, country, latitude, longitude from silver_stores
  union all
  select 0, null, 'No store', null, null, null, null, null from sales where store_key = 0
)
select
  p.store_id, p.store_name, p.city, p.region, p.country, p.latitude, p.longitude,
  ifnull(s.orders, 0), ifnull(s.customers, 0), ifnull(s.lines, 0), ifnull(s.units, 0.0),
  ifnull(s.gross_cents, 0), ifnull(s.discount_cents, 0), ifnull(s.net_cents, 0),
  cast(s.net_cents as real) / nullif(s.orders, 0) as aov_cents,
  ifnull(s.return_units, 0.0), s.return_units / nullif(s.units + s.return_units, 0) as return_rate,
  s.margin_cents
from stores as p
left join sales as s on s.store_key = p.store_key
order by s.net_cents desc, p.store_id;
