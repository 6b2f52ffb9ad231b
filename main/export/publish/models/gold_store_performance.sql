-- grain: one row per store, those without sales included, and one (store_id null) for the lines without a store
-- definition: sales and returns of the store with its place; AOV = net / orders, return rate = returned units / sold units
create or replace table gold_store_performance as
with sales as (
  select
    store_key, count(distinct sale_order_key) as orders, count(distinct known_customer_key) as customers,
    count(*) as lines, sum(units) as units, sum(gross_amount) as gross, sum(discount_amount) as discount,
    sum(net_amount) as net, 0 - sum(return_units) as return_units, sum(margin_amount) as margin
  from int_sales
  group by store_key
),
stores as (
  select store_key, store_id, store_name, city, region, country, latitude, longitude from silver_stores
  union all
  select
    0 as store_key, cast(null as string) as store_id, 'No store' as store_name, cast(null as string) as city,
    cast(null as string) as region, cast(null as string) as country, cast(null as double) as latitude,
    cast(null as double) as longitude
  from sales
  where store_key = 0
)
select
  p.store_id, p.store_name, p.city, p.region, p.country, p.latitude, p.longitude, coalesce(s.orders, 0) as orders,
  coalesce(s.customers, 0) as customers, coalesce(s.lines, 0) as lines, coalesce(s.units, 0) as units,
  cast(coalesce(s.gross, 0) as money) as gross_amount, cast(coalesce(s.discount, 0) as money) as discount_amount,
  cast(coalesce(s.net, 0) as money) as net_amount, cast(s.net as double) / nullif(s.orders, 0) as aov_amount,
  coalesce(s.return_units, 0) as return_units,
  s.return_units / nullif(s.units + s.return_units, 0) as return_rate, cast(s.margin as money) as margin_amount
from stores as p
left join sales as s on s.store_key = p.store_key;
