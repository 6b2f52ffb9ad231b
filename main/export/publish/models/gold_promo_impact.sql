-- grain: one row per promotion method ("No promotion" included) and one per promotion, those never used included
-- definition: sales of the lines under the promotion; average discount = discount / gross of its lines; uplift = units of the promoted products while it runs / the same days at their mean of the 28 days before - 1, from 7 baseline days on
create or replace table gold_promo_impact as
with promotions as (
  select promotion_key, coalesce(promotion_method, 'No method given') as method from silver_promotions
  union all
  select 0 as promotion_key, 'No promotion' as method
),
methods as (
  select
    p.method, count(distinct s.sale_order_key) as orders, count(s.sale_id) as lines, sum(s.units) as units,
    sum(s.gross_amount) as gross, sum(s.discount_amount) as discount, sum(s.net_amount) as net
  from promotions as p
  left join int_sales as s on s.promotion_key = p.promotion_key
  group by p.method
),
used as (
  select
    promotion_key, count(distinct sale_order_key) as orders, count(*) as lines, sum(units) as units,
    sum(gross_amount) as gross, sum(discount_amount) as discount, sum(net_amount) as net
  from int_sales
  where promotion_key > 0
  group by promotion_key
),
pooled as (
  select
    p.method,
    coalesce(
      sum(case when u.expected_units is not null then u.baseline_days end), max(u.baseline_days)
    ) as baseline_days,
    sum(u.run_units) as run_units, sum(u.expected_units) as expected_units,
    sum(u.run_net) as run_net, sum(u.expected_net) as expected_net
  from promotions as p
  join int_promo_uplift as u on u.promotion_key = p.promotion_key
  group by p.method
),
levels as (
  select
    'method' as level, m.method as name, cast(null as string) as promotion_id,
    nullif(m.method, 'No promotion') as promotion_method, cast(null as date) as start_date,
    cast(null as date) as end_date, m.orders, m.lines, m.units, m.gross, m.discount, m.net,
    u.baseline_days, u.run_units, u.expected_units, u.run_net, u.expected_net
  from methods as m
  left join pooled as u on u.method = m.method
  union all
  select
    'promotion' as level, p.promotion_name, p.promotion_id, p.promotion_method, p.start_date, p.end_date,
    u.orders, u.lines, u.units, u.gross, u.discount, u.net,
    i.baseline_days, i.run_units, i.expected_units, i.run_net, i.expected_net
  from silver_promotions as p
  left join used as u on u.promotion_key = p.promotion_key
  left join int_promo_uplift as i on i.promotion_key = p.promotion_key
)
select
  level, name, promotion_id, promotion_method, start_date, end_date, coalesce(orders, 0) as orders,
  coalesce(lines, 0) as lines, coalesce(units, 0) as units, cast(coalesce(gross, 0) as money) as gross_amount,
  cast(coalesce(discount, 0) as money) as discount_amount, cast(coalesce(net, 0) as money) as net_amount,
  cast(discount as double) / nullif(cast(gross as double), 0) as avg_discount_rate,
  cast(net as double) / nullif(orders, 0) as aov_amount,
  case when expected_units > 0 then run_units / expected_units - 1 end as uplift, baseline_days,
  run_units - expected_units as extra_units, run_net - expected_net as extra_net_amount
from levels;
