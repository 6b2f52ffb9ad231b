-- grain: one row per reconciliation check
-- definition: two sides of one number, in minor units where it is money, that were computed in different ways; a check holds where they are equal
create or replace table gold_checks as
with silver as (
  select
    coalesce(sum(gross_amount), 0) as gross, coalesce(sum(discount_amount), 0) as discount,
    coalesce(sum(net_amount), 0) as net, coalesce(sum(quantity), 0) as units,
    coalesce(sum(case when customer_key = 0 then net_amount end), 0) as guest_net,
    coalesce(sum(case when customer_key = 0 then 1 else 0 end), 0) as guests
  from silver_sales
),
daily as (
  select coalesce(sum(net_amount), 0) as net, coalesce(sum(units), 0) as units from gold_daily_store_category
),
products as (
  select coalesce(sum(net_amount), 0) as net, coalesce(sum(units), 0) as units from gold_product_impact
),
methods as (
  select coalesce(sum(net_amount), 0) as net from gold_promo_impact where level = 'method'
),
stores as (
  select coalesce(sum(net_amount), 0) as net from gold_store_performance
),
hours as (
  select coalesce(sum(net_amount), 0) as net from gold_hourly
),
cohorts as (
  select
    coalesce(sum(net_amount), 0) as net, coalesce(sum(orders), 0) as orders,
    coalesce(sum(case when months_since = 0 then customers end), 0) as customers
  from gold_cohorts
),
rfm as (
  select coalesce(sum(monetary_amount), 0) as net, coalesce(sum(frequency), 0) as orders, count(*) as n from gold_rfm
),
customers as (
  select
    coalesce(sum(lifetime_net_amount), 0) as net, coalesce(sum(orders), 0) as orders,
    coalesce(sum(case when orders = 0 then lifetime_net_amount end), 0) as net_without_sale,
    coalesce(sum(case when orders > 0 then 1 else 0 end), 0) as buyers
  from gold_top_customers
),
money as (
  select 'gross_minus_discount_is_net' as name, s.gross - s.discount as l, s.net as r from silver as s
  union all select 'net_daily_store_category', s.net, d.net from silver as s cross join daily as d
  union all select 'net_product_impact', s.net, p.net from silver as s cross join products as p
  union all select 'net_promotion_methods', s.net, m.net from silver as s cross join methods as m
  union all select 'net_stores', s.net, o.net from silver as s cross join stores as o
  union all select 'net_hourly', s.net, h.net from silver as s cross join hours as h
  union all select 'net_customers_and_guests', s.net, c.net + s.guest_net from silver as s cross join customers as c
  union all select 'net_rfm_guests_and_returns_only', s.net, s.guest_net + c.net_without_sale + f.net
    from silver as s cross join customers as c cross join rfm as f
  union all select 'net_cohorts', c.net - c.net_without_sale, k.net from customers as c cross join cohorts as k
),
sides as (
  select name, cast(l * minor_units as double) as left_value, cast(r * minor_units as double) as right_value from money
  union all select 'net_kpi', cast(s.net * minor_units as double), k.value
    from silver as s cross join gold_kpis as k where k.name = 'net_cents'
  union all select 'units_daily_store_category', s.units, d.units from silver as s cross join daily as d
  union all select 'units_product_impact', s.units, p.units from silver as s cross join products as p
  union all select 'guest_lines_kpi', s.guests, k.value
    from silver as s cross join gold_kpis as k where k.name = 'guest_lines'
  union all select 'rfm_customers', c.buyers, f.n from customers as c cross join rfm as f
  union all select 'cohort_customers', c.buyers, k.customers from customers as c cross join cohorts as k
  union all select 'cohort_orders', c.orders, k.orders from customers as c cross join cohorts as k
  union all select 'rfm_orders', c.orders, f.orders from customers as c cross join rfm as f
)
select
  name, left_value, right_value,
  abs(left_value - right_value) <= 0.000000001 * case when abs(left_value) > 1 then abs(left_value) else 1 end as is_ok
from sides;
