-- grain: one row per date, store, city and category with a line
-- definition: sales of the day; orders and customers are distinct within the row and never added up over rows
create or replace table gold_daily_store_category as
with daily as (
  select
    date, store_key, city, category, count(*) as lines, sum(units) as units,
    count(distinct sale_order_key) as orders, count(distinct known_customer_key) as customers,
    cast(sum(gross_amount) as money) as gross_amount, cast(sum(discount_amount) as money) as discount_amount,
    cast(sum(net_amount) as money) as net_amount, 0 - sum(return_units) as return_units,
    cast(sum(return_net_amount) as money) as return_net_amount,
    cast(sum(margin_amount) as money) as margin_amount
  from int_sales
  group by date, store_key, city, category
)
select
  d.date, s.store_id, s.store_name, d.city, d.category, d.lines, d.units, d.orders, d.customers, d.gross_amount,
  d.discount_amount, d.net_amount, d.return_units, d.return_net_amount, d.margin_amount
from daily as d
left join silver_stores as s on s.store_key = d.store_key;
