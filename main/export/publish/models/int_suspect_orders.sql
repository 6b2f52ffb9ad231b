-- grain: one row per finding of rule 5: per order
-- definition: orders with a sale whose net sales lie beyond Q3 + so many IQR of all such orders; the line is the order's first sale
create or replace table int_suspect_orders as
with priced as (
  select
    order_key, min(case when is_return then null else sale_id end) as sale_id, count(*) as lines,
    sum(net_amount) as net, cast(sum(net_amount) * minor_units as double) as value
  from int_sales
  group by order_key
  having count(sale_order_key) > 0
),
ranked as (
  select
    value, row_number() over (order by value) - 1 as place,
    count(*) over () as n
  from priced
),
near as (
  select
    max(n) as n,
    max(case when place = floor((n - 1) * 0.25) then value end) as a1,
    max(case when place = least(n - 1, floor((n - 1) * 0.25) + 1) then value end) as b1,
    max(case when place = floor((n - 1) * 0.5) then value end) as a2,
    max(case when place = least(n - 1, floor((n - 1) * 0.5) + 1) then value end) as b2,
    max(case when place = floor((n - 1) * 0.75) then value end) as a3,
    max(case when place = least(n - 1, floor((n - 1) * 0.75) + 1) then value end) as b3
  from ranked
),
quartiles as (
  select
    a1 + (b1 - a1) * ((n - 1) * 0.25 - floor((n - 1) * 0.25)) as q1,
    a2 + (b2 - a2) * ((n - 1) * 0.5 - floor((n - 1) * 0.5)) as median,
    a3 + (b3 - a3) * ((n - 1) * 0.75 - floor((n - 1) * 0.75)) as q3
  from near
)
select p.sale_id, p.lines, p.net, p.value / nullif(q.median, 0) as ratio
from priced as p
cross join quartiles as q
join gold_suspect_settings as s on s.rule_name = 'large_order'
where s.is_on <> 0 and p.value > q.q3 + s.threshold * (q.q3 - q.q1);
