-- grain: one row per headline number
-- definition: the numbers of all the data, by name; each from its own parts, none added up from other ratios or distinct counts
create table gold_kpis (name text not null, value any, unit text not null) strict;

insert into gold_kpis
with t as (
  select
    ifnull(sum(lines), 0) as lines, count(distinct iif(has_sale, order_key, null)) as orders,
    ifnull(sum(units), 0.0) as units, ifnull(sum(gross_cents), 0) as gross_cents,
    ifnull(sum(discount_cents), 0) as discount_cents, ifnull(sum(net_cents), 0) as net_cents,
    ifnull(sum(return_lines), 0) as return_lines, 0 - ifnull(sum(return_units), 0.0) as return_units,
    ifnull(sum(return_net_cents), 0) as return_net_cents,
    sum(gross_cents) - sum(return_gross_cents) as sale_gross_cents,
    sum(discount_cents) - sum(return_discount_cents) as sale_discount_cents,
    ifnull(sum(iif(customer_key = 0, lines, 0)), 0) as guest_lines,
    ifnull(sum(iif(customer_key = 0, net_cents, 0)), 0) as guest_net_cents,
    sum(cost_cents) as cost_cents, sum(margin_cents) as margin_cents,
    date(min(day) * 86400, 'unixepoch') as first_date, date(max(day) * 86400, 'unixepoch') as last_date
  from int_sales_runs
),
c as (
  select count(*) as customers, ifnull(sum(orders > 0), 0) as buyers, ifnull(sum(orders > 1), 0) as repeaters
  from gold_top_customers
),
reviews as (
  select nullif(sum(reviews), 0) as reviews, sum(avg_rating * reviews) as ratings from gold_product_impact
)
select 'lines', lines, 'count' from t
union all select 'orders', orders, 'count' from t
union all select 'units', units, 'units' from t
union all select 'gross_cents', gross_cents, 'cents' from t
union all select 'discount_cents', discount_cents, 'cents' from t
union all select 'discount_rate', cast(sale_discount_cents as real) / nullif(sale_gross_cents, 0), 'ratio' from t
union all select 'net_cents', net_cents, 'cents' from t
union all select 'aov_cents', cast(net_cents as real) / nullif(orders, 0), 'cents' from t
union all select 'units_per_order', units / nullif(orders, 0), 'units' from t
union all select 'return_lines', return_lines, 'count' from t
union all select 'return_units', return_units, 'units' from t
union all select 'return_net_cents', return_net_cents, 'cents' from t
union all select 'return_rate', return_units / nullif(units + return_units, 0), 'ratio' from t
union all select 'customers', customers, 'count' from c
union all select 'customers_with_a_sale', buyers, 'count' from c
union all select 'repeat_customers', repeaters, 'count' from c
union all select 'repeat_rate', cast(repeaters as real) / nullif(customers, 0), 'ratio' from c
union all select 'guest_lines', guest_lines, 'count' from t
union all select 'guest_net_cents', guest_net_cents, 'cents' from t
union all select 'avg_rating', ratings / reviews, 'rating' from reviews
union all select 'reviews', ifnull(reviews, 0), 'count' from reviews
union all select 'cost_cents', cost_cents, 'cents' from t
union all select 'margin_cents', margin_cents, 'cents' from t
union all select 'margin_rate', cast(margin_cents as real) / nullif(margin_cents + cost_cents, 0), 'ratio' from t
union all select 'high_value_orders', (select count(*) from gold_high_value_orders), 'count' from t
union all select 'high_value_threshold_cents', value, 'cents' from gold_parameters where name = 'high_value_cents'
union all select 'first_date', first_date, 'date' from t
union all select 'last_date', last_date, 'date' from t;
