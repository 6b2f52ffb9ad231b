-- grain: one row per order whose net sales reach the high-value threshold
-- definition: the threshold is the 95th percentile of orders unless a setting fixes an amount; date, customer and store are those of the order's first line
create table gold_high_value_orders (
  transaction_id text not null, date text not null, customer_id text, customer_name text,
  store_id text, store_name text, lines integer not null, units real not null,
  gross_cents integer not null, discount_cents integer not null, net_cents integer not null,
  threshold_cents real not null
) strict;

insert into gold_high_value_orders
with orders as (
  select
    order_key, min(run_id) as first_run_id, sum(lines) as lines, sum(units) as units,
    sum(gross_cents) as gross_cents, sum(discount_cents) as discount_cents, sum(net_cents) as net_cents
  from int_sales_runs
  where is_high_value
  group by order_key
)
select
  k.transaction_id, d.date, c.customer_id, c.customer_name, s.store_id, s.store_name,
  o.lines, o.units, o.gross_cents, o.discount_cents, o.net_cents, p.value as threshold_cents
from orders as o
cross join int_sales_runs as first on first.run_id = o.first_run_id
cross join gold_parameters as p on p.name = 'high_value_cents'
join silver_orders as k on k.order_key = o.order_key
join int_days as d on d.day = first.day
left join silver_customers as c on c.customer_key = first.customer_key
left join silver_stores as s on s.store_key = first.store_key
order by o.net_cents desc, o.order_key;
