-- grain: one row per month of first order and months since, where the cohort has an order or a line
-- definition: customers of the cohort that ordered in the month, orders by their first sale, net sales of the month's lines; retention = customers / cohort size
create table gold_cohorts (
  cohort_month text not null, months_since integer not null, cohort_customers integer not null,
  customers integer not null, orders integer not null, net_cents integer not null, retention real not null
) strict;

insert into gold_cohorts
with orders as (
  select customer_key, order_key, min(day) as day
  from int_sales_runs
  where customer_key > 0 and has_sale
  group by customer_key, order_key
),
first_orders as (
  select customer_key, min(day) as day from orders group by customer_key
),
members as (
  select f.customer_key, d.month, d.month_index
  from first_orders as f
  cross join int_days as d on d.day = f.day
),
sizes as (
  select month, count(*) as customers from members group by month
),
activity as (
  select customer_key, day, 1 as orders, 0 as net_cents from orders
  union all
  select customer_key, day, 0, net_cents from int_sales_runs where customer_key > 0
),
months as (
  select
    m.month, d.month_index - m.month_index as months_since,
    count(distinct iif(a.orders, a.customer_key, null)) as customers,
    sum(a.orders) as orders, sum(a.net_cents) as net_cents
  from activity as a
  cross join int_days as d on d.day = a.day
  join members as m on m.customer_key = a.customer_key
  group by m.month, months_since
)
select
  months.month as cohort_month, months.months_since, sizes.customers as cohort_customers,
  months.customers, months.orders, months.net_cents,
  cast(months.customers as real) / sizes.customers as retention
from months
join sizes on sizes.month = months.month
order by cohort_month, months.months_since;
