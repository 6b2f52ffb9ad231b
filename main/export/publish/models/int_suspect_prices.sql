-- grain: one row per finding of rule 4: per line
-- definition: unit prices beyond Q3 + so many IQR of their product, by more than a cent on the line; at least 8 priced sales of it
create or replace table int_suspect_prices as
with priced as (
  select
    sale_id, product_key, units, cast(gross_amount * minor_units as double) as gross,
    cast(gross_amount * minor_units as double) / units as value
  from int_sales
  where not is_return and units > 0 and gross_amount > 0
),
ranked as (
  select
    product_key, value, row_number() over (partition by product_key order by value) - 1 as place,
    count(*) over (partition by product_key) as n
  from priced
),
near as (
  select
    product_key, max(n) as n,
    max(case when place = floor((n - 1) * 0.25) then value end) as a1,
    max(case when place = least(n - 1, floor((n - 1) * 0.25) + 1) then value end) as b1,
    max(case when place = floor((n - 1) * 0.5) then value end) as a2,
    max(case when place = least(n - 1, floor((n - 1) * 0.5) + 1) then value end) as b2,
    max(case when place = floor((n - 1) * 0.75) then value end) as a3,
    max(case when place = least(n - 1, floor((n - 1) * 0.75) + 1) then value end) as b3
  from ranked
  where n >= 8
  group by product_key
),
quartiles as (
  select
    product_key, a1 + (b1 - a1) * ((n - 1) * 0.25 - floor((n - 1) * 0.25)) as q1,
    a2 + (b2 - a2) * ((n - 1) * 0.5 - floor((n - 1) * 0.5)) as median,
    a3 + (b3 - a3) * ((n - 1) * 0.75 - floor((n - 1) * 0.75)) as q3
  from near
)
select p.sale_id, p.value / q.median as ratio
from priced as p
join quartiles as q on q.product_key = p.product_key
join gold_suspect_settings as s on s.rule_name = 'unusual_price'
where s.is_on <> 0 and p.gross > (q.q3 + s.threshold * (q.q3 - q.q1)) * p.units + 1;
