-- grain: one row per order whose net sales reach the high-value threshold
-- definition: the threshold is the 95th percentile of orders unless a setting fixes an amount; date, customer and store are those of the order's first line
create or replace table gold_high_value_orders as
with orders as (
  select
    order_key, min(sale_id) as first_sale_id, count(*) as lines, sum(units) as units, sum(gross_amount) as gross,
    sum(discount_amount) as discount, sum(net_amount) as net
  from int_sales
  where is_high_value
  group by order_key
)
select
  k.transaction_id, f.date, c.customer_id, c.customer_name, s.store_id, s.store_name, o.lines, o.units,
  cast(o.gross as money) as gross_amount, cast(o.discount as money) as discount_amount,
  cast(o.net as money) as net_amount, p.value as threshold_amount
from orders as o
join int_sales as f on f.sale_id = o.first_sale_id
join gold_parameters as p on p.name = 'high_value_amount'
join silver_orders as k on k.order_key = o.order_key
left join silver_customers as c on c.customer_key = f.known_customer_key
left join silver_stores as s on s.store_key = f.store_key;
