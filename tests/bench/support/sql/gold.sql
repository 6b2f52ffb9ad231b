-- grain: the seven gold tables (and the findings of rule 1), for DuckDB and SQLite alike
create temp table visits as
select
  transaction_id, day, second_of_day, date, weekday, customer_id, store_id, city, category,
  count(*) as lines, sum(quantity) as units, sum(gross_cents) as gross_cents,
  sum(discount_cents) as discount_cents, sum(net_cents) as net_cents, sum(is_return) as return_lines,
  sum(case when is_return = 1 then quantity else 0 end) as return_units,
  sum(case when is_return = 1 then net_cents else 0 end) as return_net_cents,
  max(is_high_value) as is_high_value
from silver_sales
group by transaction_id, day, second_of_day, date, weekday, customer_id, store_id, city, category;

create table gold_daily_store_category as
select
  date, store_id, city, category, sum(lines) as lines, sum(units) as units,
  count(distinct case when lines > return_lines then transaction_id end) as orders,
  count(distinct customer_id) as customers, sum(gross_cents) as gross_cents,
  sum(discount_cents) as discount_cents, sum(net_cents) as net_cents, 0 - sum(return_units) as return_units,
  sum(return_net_cents) as return_net_cents
from visits
group by date, store_id, city, category;

create table gold_product_impact as
with sales as (
  select
    product_id, count(*) as lines, count(distinct case when is_return = 0 then transaction_id end) as orders,
    sum(quantity) as units, sum(gross_cents) as gross_cents, sum(discount_cents) as discount_cents,
    sum(net_cents) as net_cents, 0 - sum(case when is_return = 1 then quantity else 0 end) as return_units
  from silver_sales
  group by product_id
),
ranked as (
  select
    *, sum(case when net_cents > 0 then net_cents else 0 end) over () as all_cents,
    sum(case when net_cents > 0 then net_cents else 0 end)
      over (order by net_cents desc, product_id rows unbounded preceding) as up_to_cents
  from sales
)
select
  p.product_id, p.product_name, p.category, r.lines, r.orders, r.units, r.gross_cents, r.discount_cents,
  r.net_cents, r.net_cents * 1.0 / nullif(r.units, 0) as avg_price_cents, r.return_units,
  r.return_units * 1.0 / nullif(r.units + r.return_units, 0) as return_rate,
  r.up_to_cents * 1.0 / nullif(r.all_cents, 0) as cumulative_share,
  case
    when r.net_cents <= 0 then 'C'
    when r.up_to_cents - r.net_cents < 0.8 * r.all_cents then 'A'
    when r.up_to_cents - r.net_cents < 0.95 * r.all_cents then 'B'
    else 'C'
  end as abc_class
from ranked as r
join silver_products as p on p.product_id = r.product_id
order by r.net_cents desc, p.product_id;

create table gold_top_customers as
with customers as (
  select
    customer_id, sum(net_cents) as net_cents,
    count(distinct case when lines > return_lines then transaction_id end) as orders,
    min(case when lines > return_lines then date end) as first_purchase,
    max(case when lines > return_lines then date end) as last_purchase
  from visits
  where customer_id is not null
  group by customer_id
)
select
  rank() over (order by c.net_cents desc) as rank, c.customer_id, p.customer_name, p.country,
  c.net_cents as lifetime_net_cents, c.orders, c.net_cents * 1.0 / nullif(c.orders, 0) as aov_cents,
  c.first_purchase, c.last_purchase
from customers as c
join silver_customers as p on p.customer_id = c.customer_id
order by c.net_cents desc, c.customer_id;

create table gold_rfm as
with customers as (
  select
    customer_id, max(case when lines > return_lines then day end) as last_day,
    max(case when lines > return_lines then date end) as last_purchase,
    count(distinct case when lines > return_lines then transaction_id end) as frequency,
    sum(net_cents) as monetary_cents
  from visits
  where customer_id is not null
  group by customer_id
),
buyers as (
  select *, (select max(day) from visits) - last_day as recency_days from customers where frequency > 0
),
ranked as (
  select
    *, count(*) over () as n, rank() over (order by recency_days desc) as r_rank,
    rank() over (order by frequency) as f_rank, rank() over (order by monetary_cents) as m_rank
  from buyers
),
scored as (
  select
    *, 1 + cast(floor(5.0 * (r_rank - 1) / n) as integer) as r,
    1 + cast(floor(5.0 * (f_rank - 1) / n) as integer) as f,
    1 + cast(floor(5.0 * (m_rank - 1) / n) as integer) as m
  from ranked
)
select
  s.customer_id, p.customer_name, s.last_purchase, s.recency_days, s.frequency, s.monetary_cents, s.r, s.f, s.m,
  s.r + s.f + s.m as rfm_score, s.r || '' || s.f || '' || s.m as rfm_cell, g.segment
from scored as s
join silver_customers as p on p.customer_id = s.customer_id
join segment_map as g on g.r = s.r and g.fm = cast(floor((s.f + s.m + 1) / 2.0) as integer)
order by rfm_score desc, s.monetary_cents desc, s.customer_id;

create table gold_hourly as
select
  weekday, cast(floor(second_of_day / 3600.0) as integer) as hour, sum(lines) as lines, sum(units) as units,
  count(distinct case when lines > return_lines then transaction_id end) as orders,
  count(distinct customer_id) as customers, sum(gross_cents) as gross_cents,
  sum(discount_cents) as discount_cents, sum(net_cents) as net_cents
from visits
group by 1, 2;

create table gold_cohorts as
with orders as (
  select customer_id, transaction_id, min(date) as date
  from visits
  where customer_id is not null and lines > return_lines
  group by customer_id, transaction_id
),
members as (
  select customer_id, substr(min(date), 1, 7) as month from orders group by customer_id
),
sizes as (
  select month, count(*) as customers from members group by month
),
activity as (
  select customer_id, substr(date, 1, 7) as month, 1 as orders, 0 as net_cents from orders
  union all
  select customer_id, substr(date, 1, 7), 0, net_cents from visits where customer_id is not null
),
months as (
  select
    m.month,
    (cast(substr(a.month, 1, 4) as integer) - cast(substr(m.month, 1, 4) as integer)) * 12
      + cast(substr(a.month, 6, 2) as integer) - cast(substr(m.month, 6, 2) as integer) as months_since,
    count(distinct case when a.orders = 1 then a.customer_id end) as customers, sum(a.orders) as orders,
    sum(a.net_cents) as net_cents
  from activity as a
  join members as m on m.customer_id = a.customer_id
  group by 1, 2
)
select
  months.month as cohort_month, months.months_since, sizes.customers as cohort_customers, months.customers,
  months.orders, months.net_cents, months.customers * 1.0 / sizes.customers as retention
from months
join sizes on sizes.month = months.month
order by 1, 2;

create table gold_suspects as
select
  1 as rule, a.customer_id, a.transaction_id, a.date, a.store_id, b.transaction_id as other_transaction_id,
  b.store_id as other_store_id,
  (b.day * 86400 + b.second_of_day - a.day * 86400 - a.second_of_day) / 60.0 as minutes_between
from visits as a
join visits as b
  on b.customer_id = a.customer_id
  and b.store_id <> a.store_id
  and b.day * 86400 + b.second_of_day - a.day * 86400 - a.second_of_day between 0 and 300
where a.store_id is not null and b.store_id is not null
  and (b.day * 86400 + b.second_of_day > a.day * 86400 + a.second_of_day or b.transaction_id > a.transaction_id);

create table gold_kpis as
with t as (
  select
    sum(lines) as lines, count(distinct case when lines > return_lines then transaction_id end) as orders,
    count(distinct case when is_high_value = 1 then transaction_id end) as high_value_orders,
    sum(units) as units, sum(gross_cents) as gross_cents, sum(discount_cents) as discount_cents,
    sum(net_cents) as net_cents, sum(return_lines) as return_lines, 0 - sum(return_units) as return_units,
    sum(return_net_cents) as return_net_cents,
    sum(case when customer_id is null then lines else 0 end) as guest_lines,
    sum(case when customer_id is null then net_cents else 0 end) as guest_net_cents,
    min(date) as first_date, max(date) as last_date
  from visits
),
c as (
  select
    count(*) as customers, sum(case when orders > 0 then 1 else 0 end) as buyers,
    sum(case when orders > 1 then 1 else 0 end) as repeaters
  from gold_top_customers
)
select 'lines' as name, cast(lines as text) as value, 'count' as unit from t
union all select 'orders', cast(orders as text), 'count' from t
union all select 'units', cast(units as text), 'units' from t
union all select 'gross_cents', cast(gross_cents as text), 'cents' from t
union all select 'discount_cents', cast(discount_cents as text), 'cents' from t
union all select 'net_cents', cast(net_cents as text), 'cents' from t
union all select 'aov_cents', cast(net_cents * 1.0 / nullif(orders, 0) as text), 'cents' from t
union all select 'units_per_order', cast(units * 1.0 / nullif(orders, 0) as text), 'units' from t
union all select 'return_lines', cast(return_lines as text), 'count' from t
union all select 'return_units', cast(return_units as text), 'units' from t
union all select 'return_net_cents', cast(return_net_cents as text), 'cents' from t
union all select 'return_rate', cast(return_units * 1.0 / nullif(units + return_units, 0) as text), 'ratio' from t
union all select 'customers', cast(customers as text), 'count' from c
union all select 'customers_with_a_sale', cast(buyers as text), 'count' from c
union all select 'repeat_customers', cast(repeaters as text), 'count' from c
union all select 'repeat_rate', cast(repeaters * 1.0 / nullif(customers, 0) as text), 'ratio' from c
union all select 'guest_lines', cast(guest_lines as text), 'count' from t
union all select 'guest_net_cents', cast(guest_net_cents as text), 'cents' from t
union all select 'high_value_orders', cast(high_value_orders as text), 'count' from t
union all select 'high_value_threshold_cents', cast(threshold_cents as text), 'cents' from high_value
union all select 'first_date', first_date, 'date' from t
union all select 'last_date', last_date, 'date' from t;
