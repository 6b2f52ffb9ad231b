-- grain: one row per promotion method ("No promotion" included) and one per promotion, those never used included
-- definition: sales of the lines under the promotion; average discount = discount / gross of its lines; the rows of one level add up to all net sales; uplift = units of the promoted products while it runs / the same days at their mean of the 28 days before − 1, from 7 baseline days on
create table gold_promo_impact (
  level text not null, name text not null, promotion_id text, promotion_method text,
  start_date text, end_date text, orders integer not null, lines integer not null, units real not null,
  gross_cents integer not null, discount_cents integer not null, net_cents integer not null,
  avg_discount_rate real, aov_cents real,
  uplift real, baseline_days integer, extra_units real, extra_net_cents real
) strict;

insert into gold_promo_impact
with promotions as (
  select promotion_key, ifnull(promotion_method, 'No method given') as method
  from silver_promotions
  union all
  select 0, 'No promotion'
),
methods as (
  select
    p.method, count(distinct iif(s.has_sale, s.order_key, null)) as orders,
    sum(s.lines) as lines, sum(s.units) as units, sum(s.gross_cents) as gross_cents,
    sum(s.discount_cents) as discount_cents, sum(s.net_cents) as net_cents
  from promotions as p
  left join int_sales_runs as s on s.promotion_key = p.promotion_key
  group by p.method
),
used as (
  select
    promotion_key, count(distinct iif(has_sale, order_key, null)) as orders,
    sum(lines) as lines, sum(units) as units, sum(gross_cents) as gross_cents,
    sum(discount_cents) as discount_cents, sum(net_cents) as net_cents
  from int_sales_runs
  where promotion_key > 0
  group by promotion_key
),
pooled as (
  select
    p.method, ifnull(sum(u.baseline_days) filter (where u.expected_units is not null), max(u.baseline_days)) as baseline_days,
    sum(u.run_units) as run_units, sum(u.expected_units) as expected_units,
    sum(u.run_net_cents) as run_net_cents, sum(u.expected_net_cents) as expected_net_cents
  from promotions as p
  join int_promo_uplift as u on u.promotion_key = p.promotion_key
  group by p.method
),
levels as (
  select
    'method' as level, m.method as name, null as promotion_id, nullif(m.method, 'No promotion') as promotion_method,
    null as start_date, null as end_date, m.orders, m.lines, m.units, m.gross_cents, m.discount_cents, m.net_cents,
    u.baseline_days, u.run_units, u.expected_units, u.run_net_cents, u.expected_net_cents
  from methods as m
  left join pooled as u on u.method = m.method
  union all
  select
    'promotion', p.promotion_name, p.promotion_id, p.promotion_method,
    p.start_date, p.end_date, u.orders, u.lines, u.units, u.gross_cents, u.discount_cents, u.net_cents,
    i.baseline_days, i.run_units, i.expected_units, i.run_net_cents, i.expected_net_cents
  from silver_promotions as p
  left join used as u on u.promotion_key = p.promotion_key
  left join int_promo_uplift as i on i.promotion_key = p.promotion_key
)
select
  level, name, promotion_id, promotion_method, start_date, end_date,
  ifnull(orders, 0), ifnull(lines, 0), ifnull(units, 0.0), ifnull(gross_cents, 0), ifnull(discount_cents, 0),
  ifnull(net_cents, 0), cast(discount_cents as real) / nullif(gross_cents, 0) as avg_discount_rate,
  cast(net_cents as real) / nullif(orders, 0) as aov_cents,
  iif(expected_units > 0, run_units / expected_units - 1, null) as uplift, baseline_days,
  run_units - expected_units as extra_units, run_net_cents - expected_net_cents as extra_net_cents
from levels
order by level, net_cents desc, name, promotion_id;
