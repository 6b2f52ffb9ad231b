-- grain: one row per promotion method ("No promotion" included) and one per promotion, those never used included
-- definition: sales of the lines under the promotion; average discount = discount / gross of its lines; the rows of one level add up to all net sales
create table gold_promo_impact (
  level text not null, name text not null, promotion_id text, promotion_method text,
  start_date text, end_date text, orders integer not null, lines integer not null, units real not null,
  gross_cents integer not null, discount_cents integer not null, net_cents integer not null,
  avg_discount_rate real, aov_cents real, uplift real, baseline_days integer
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
levels as (
  select
    'method' as level, method as name, null as promotion_id, nullif(method, 'No promotion') as promotion_method,
    null as start_date, null as end_date, orders, lines, units, gross_cents, discount_cents, net_cents
  from methods
  union all
  select
    'promotion', p.promotion_name, p.promotion_id, p.promotion_method,
    p.start_date, p.end_date, u.orders, u.lines, u.units, u.gross_cents, u.discount_cents, u.net_cents
  from silver_promotions as p
  left join used as u on u.promotion_key = p.promotion_key
)
select
  level, name, promotion_id, promotion_method, start_date, end_date,
  ifnull(orders, 0), ifnull(lines, 0), ifnull(units, 0.0), ifnull(gross_cents, 0), ifnull(discount_cents, 0),
  ifnull(net_cents, 0), cast(discount_cents as real) / nullif(gross_cents, 0) as avg_discount_rate,
  cast(net_cents as real) / nullif(orders, 0) as aov_cents, null as uplift, null as baseline_days
from levels
order by level, net_cents desc, name, promotion_id;
