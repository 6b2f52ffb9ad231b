-- grain: one row per known customer with any line (guests are left out)
-- definition: lifetime net sales with returns taken off, orders, AOV = net / orders, first and last purchase; rank 1 is the highest lifetime net, ties share a rank
create or replace table gold_top_customers as
with customers as (
  select
    known_customer_key, sum(net_amount) as net, count(distinct sale_order_key) as orders,
    min(case when not is_return then date end) as first_purchase,
    max(case when not is_return then date end) as last_purchase
  from int_sales
  where known_customer_key is not null
  group by known_customer_key
)
select
  rank() over (order by c.net desc) as rank, p.customer_id, p.customer_name, p.country,
  cast(c.net as money) as lifetime_net_amount, c.orders, cast(c.net as double) / nullif(c.orders, 0) as aov_amount,
  c.first_purchase, c.last_purchase
from customers as c
join silver_customers as p on p.customer_key = c.known_customer_key;
