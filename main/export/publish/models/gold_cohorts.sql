-- grain: one row per month of first order and months since, where the cohort has an order or a line
-- definition: customers of the cohort that ordered in the month, orders by their first sale, net sales of the month's lines; retention = customers / cohort size
create or replace table gold_cohorts as
with orders as (
  select known_customer_key, sale_order_key, min(month_index) as month_index
  from int_sales
  where known_customer_key is not null and sale_order_key is not null
  group by known_customer_key, sale_order_key
),
members as (
  select known_customer_key, min(month_index) as first_index from orders group by known_customer_key
),
sizes as (
  select first_index, count(*) as customers from members group by first_index
),
ordering as (
  select
    m.first_index, o.month_index - m.first_index as months_since,
    count(distinct o.known_customer_key) as customers, count(*) as orders
  from orders as o
  join members as m on m.known_customer_key = o.known_customer_key
  group by m.first_index, o.month_index
),
selling as (
  select m.first_index, s.month_index - m.first_index as months_since, sum(s.net_amount) as net
  from int_sales as s
  join members as m on m.known_customer_key = s.known_customer_key
  group by m.first_index, s.month_index
),
months as (
  select distinct month, month_index from int_sales
)
select
  c.month as cohort_month, s.months_since, z.customers as cohort_customers,
  coalesce(o.customers, 0) as customers, coalesce(o.orders, 0) as orders, cast(s.net as money) as net_amount,
  cast(coalesce(o.customers, 0) as double) / z.customers as retention
from selling as s
join sizes as z on z.first_index = s.first_index
join months as c on c.month_index = s.first_index
left join ordering as o on o.first_index = s.first_index and o.months_since = s.months_since;
