-- grain: one row per reconciliation check
-- definition: two sides of one number that were computed in different ways; a check holds where they are equal
create table gold_checks (
  name text not null, left_value real not null, right_value real not null, is_ok integer not null
) strict;

insert into gold_checks
with silver as (
  select
    ifnull(sum(gross_cents), 0) as gross, ifnull(sum(discount_cents), 0) as discount,
    ifnull(sum(net_cents), 0) as net, ifnull(sum(quantity), 0) as units,
    ifnull(sum(iif(customer_key = 0, net_cents, 0)), 0) as guest_net, ifnull(sum(customer_key = 0), 0) as guests
  from silver_sales
),
daily as (
  select ifnull(sum(net_cents), 0) as net, ifnull(sum(units), 0) as units from gold_daily_store_category
),
products as (
  select ifnull(sum(net_cents), 0) as net, ifnull(sum(units), 0) as units from gold_product_impact
),
customers as (
  select
    ifnull(sum(lifetime_net_cents), 0) as net, ifnull(sum(orders), 0) as orders, count(*) as n,
    ifnull(sum(iif(orders = 0, lifetime_net_cents, 0)), 0) as net_without_sale, ifnull(sum(orders > 0), 0) as buyers
  from gold_top_customers
),
sides (name, l, r) as (
  select 'gross_minus_discount_is_net', gross - discount, net from silver
  union all select 'net_daily_store_category', silver.net, daily.net from silver, daily
  union all select 'net_product_impact', silver.net, products.net from silver, products
  union all select 'net_promotion_methods', silver.net,
    ifnull((select sum(net_cents) from gold_promo_impact where level = 'method'), 0) from silver
  union all select 'net_stores', silver.net, ifnull((select sum(net_cents) from gold_store_performance), 0) from silver
  union all select 'net_hourly', silver.net, ifnull((select sum(net_cents) from gold_hourly), 0) from silver
  union all select 'net_customers_and_guests', silver.net, customers.net + silver.guest_net from silver, customers
  union all select 'net_rfm_guests_and_returns_only', silver.net, silver.guest_net + customers.net_without_sale
    + ifnull((select sum(monetary_cents) from gold_rfm), 0) from silver, customers
  union all select 'net_cohorts', customers.net - customers.net_without_sale,
    ifnull((select sum(net_cents) from gold_cohorts), 0) from customers
  union all select 'net_kpi', silver.net, (select value from gold_kpis where name = 'net_cents') from silver
  union all select 'units_daily_store_category', silver.units, daily.units from silver, daily
  union all select 'units_product_impact', silver.units, products.units from silver, products
  union all select 'guest_lines_kpi', silver.guests, (select value from gold_kpis where name = 'guest_lines') from silver
  union all select 'rfm_customers', customers.buyers, (select count(*) from gold_rfm) from customers
  union all select 'cohort_customers', customers.buyers,
    ifnull((select sum(customers) from gold_cohorts where months_since = 0), 0) from customers
  union all select 'cohort_orders', customers.orders, ifnull((select sum(orders) from gold_cohorts), 0) from customers
  union all select 'rfm_orders', customers.orders, ifnull((select sum(frequency) from gold_rfm), 0) from customers
)
select name, l, r, abs(l - r) <= 1e-9 * max(1, abs(l)) from sides;
