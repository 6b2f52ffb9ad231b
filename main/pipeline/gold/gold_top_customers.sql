-- grain: one row per known customer with any line (guests are left out)
-- definition: lifetime net sales with returns taken off, orders, AOV = net / orders, first and last purchase; rank 1 is the highest lifetime net, ties share a rank
create table gold_top_customers (
  rank integer not null, customer_id text not null, customer_name text not null, country text,
  lifetime_net_cents integer not null, orders integer not null, aov_cents real,
  first_purchase text, last_purchase text
) strict;

insert into gold_top_customers
with customers as (
  select
    customer_key, sum(net_cents) as net_cents,
    count(distinct iif(has_sale, order_key, null)) as orders,
    min(iif(has_sale, day, null)) as first_day, max(iif(has_sale, day, null)) as last_day
  from int_sales_runs
  where customer_key > 0
  group by customer_key
)
select
  rank() over (order by c.net_cents desc) as rank, p.customer_id, p.customer_name, p.country,
  c.net_cents as lifetime_net_cents, c.orders, cast(c.net_cents as real) / nullif(c.orders, 0) as aov_cents,
  first.date as first_purchase, last.date as last_purchase
from customers as c
cross join silver_customers as p on p.customer_key = c.customer_key
left join int_days as first on first.day = c.first_day
left join int_days as last on last.day = c.last_day
order by c.net_cents desc, p.customer_id;
