-- grain: one row per headline number
-- definition: the numbers of all the data, by name; money in minor units (cents), dates in value_date; none added up from other ratios or distinct counts
create or replace table gold_kpis as
with t as (
  select
    count(*) as lines, count(distinct sale_order_key) as orders, coalesce(sum(units), 0) as units,
    cast(coalesce(sum(gross_amount), 0) * minor_units as double) as gross,
    cast(coalesce(sum(discount_amount), 0) * minor_units as double) as discount,
    cast(coalesce(sum(net_amount), 0) * minor_units as double) as net,
    coalesce(sum(case when is_return then 1 else 0 end), 0) as return_lines,
    0 - coalesce(sum(return_units), 0) as return_units,
    cast(coalesce(sum(return_net_amount), 0) * minor_units as double) as return_net,
    cast(sum(case when not is_return then gross_amount end) * minor_units as double) as sale_gross,
    cast(sum(case when not is_return then discount_amount end) * minor_units as double) as sale_discount,
    coalesce(sum(case when known_customer_key is null then 1 else 0 end), 0) as guest_lines,
    cast(coalesce(sum(case when known_customer_key is null then net_amount end), 0) * minor_units as double) as guest_net,
    cast(sum(cost_amount) * minor_units as double) as cost,
    cast(sum(margin_amount) * minor_units as double) as margin, min(date) as first_date, max(date) as last_date
  from int_sales
),
c as (
  select
    count(*) as customers, coalesce(sum(case when orders > 0 then 1 else 0 end), 0) as buyers,
    coalesce(sum(case when orders > 1 then 1 else 0 end), 0) as repeaters
  from gold_top_customers
),
r as (
  select nullif(sum(reviews), 0) as reviews, sum(avg_rating * reviews) as ratings from gold_product_impact
),
numbers as (
  select 'lines' as name, cast(lines as double) as value, 'count' as unit from t
  union all select 'orders', orders, 'count' from t
  union all select 'units', units, 'units' from t
  union all select 'gross_cents', gross, 'cents' from t
  union all select 'discount_cents', discount, 'cents' from t
  union all select 'discount_rate', sale_discount / nullif(sale_gross, 0), 'ratio' from t
  union all select 'net_cents', net, 'cents' from t
  union all select 'aov_cents', net / nullif(orders, 0), 'cents' from t
  union all select 'units_per_order', units / nullif(orders, 0), 'units' from t
  union all select 'return_lines', return_lines, 'count' from t
  union all select 'return_units', return_units, 'units' from t
  union all select 'return_net_cents', return_net, 'cents' from t
  union all select 'return_rate', return_units / nullif(units + return_units, 0), 'ratio' from t
  union all select 'customers', customers, 'count' from c
  union all select 'customers_with_a_sale', buyers, 'count' from c
  union all select 'repeat_customers', repeaters, 'count' from c
  union all select 'repeat_rate', cast(repeaters as double) / nullif(customers, 0), 'ratio' from c
  union all select 'guest_lines', guest_lines, 'count' from t
  union all select 'guest_net_cents', guest_net, 'cents' from t
  union all select 'avg_rating', ratings / reviews, 'rating' from r
  union all select 'reviews', coalesce(reviews, 0), 'count' from r
  union all select 'cost_cents', cost, 'cents' from t
  union all select 'margin_cents', margin, 'cents' from t
  union all select 'margin_rate', margin / nullif(margin + cost, 0), 'ratio' from t
  union all select 'high_value_orders', (select count(*) from gold_high_value_orders), 'count' from t
  union all select 'high_value_threshold_cents', value, 'cents' from gold_parameters where name = 'high_value_cents'
)
select name, value, cast(null as date) as value_date, unit from numbers
union all
select 'first_date' as name, cast(null as double) as value, first_date as value_date, 'date' as unit from t
union all
select 'last_date' as name, cast(null as double) as value, last_date as value_date, 'date' as unit from t;
