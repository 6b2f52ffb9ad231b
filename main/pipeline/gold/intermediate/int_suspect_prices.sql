-- grain: one row per finding of rule 4: per line
-- definition: unit prices beyond Q3 + so many IQR of their product, by more than a cent on the line; at least 8 priced sales of it
create temp table int_unit_prices (
  product_key integer not null, price real not null, sales integer not null, primary key (product_key, price)
) strict, without rowid;

insert into int_unit_prices
select s.product_key, s.gross_cents / s.quantity, 1
from gold_suspect_settings as p
cross join silver_sales as s on not s.is_return and s.quantity > 0 and s.gross_cents > 0
where p.rule_name = 'unusual_price' and p.is_on
on conflict do update set sales = sales + 1;

create temp table int_price_limits (
  product_key integer primary key, median real not null, price_limit real not null
) strict;

insert into int_price_limits
with places as (
  select
    product_key, price, sum(sales) over product as n, sum(sales) over upto - sales as first_place,
    sum(sales) over upto - 1 as last_place
  from int_unit_prices
  window product as (partition by product_key), upto as (partition by product_key order by price)
),
ranks as (
  select
    product_key, n, price, first_place, last_place, (n - 1) * 0.25 as r1, (n - 1) * 0.5 as r2, (n - 1) * 0.75 as r3,
    cast((n - 1) * 0.25 as integer) as f1, cast((n - 1) * 0.5 as integer) as f2, cast((n - 1) * 0.75 as integer) as f3
  from places
  where n >= 8
),
near as (
  select
    product_key, max(price) as highest, r1, r2, r3, f1, f2, f3,
    max(price) filter (where f1 between first_place and last_place) as a1,
    max(price) filter (where f1 + 1 between first_place and last_place) as b1,
    max(price) filter (where f2 between first_place and last_place) as a2,
    max(price) filter (where f2 + 1 between first_place and last_place) as b2,
    max(price) filter (where f3 between first_place and last_place) as a3,
    max(price) filter (where f3 + 1 between first_place and last_place) as b3
  from ranks
  group by product_key
),
quartiles as (
  select
    product_key, highest, a1 + (b1 - a1) * (r1 - f1) as q1, a2 + (b2 - a2) * (r2 - f2) as median,
    a3 + (b3 - a3) * (r3 - f3) as q3
  from near
)
select q.product_key, q.median, q.q3 + p.threshold * (q.q3 - q.q1) as price_limit
from gold_suspect_settings as p
cross join quartiles as q on q.highest > price_limit
where p.rule_name = 'unusual_price';

create temp table int_suspect_prices (sale_id integer not null, ratio real not null) strict;

insert into int_suspect_prices
select s.sale_id, s.gross_cents / s.quantity / l.median
from silver_sales as s
cross join int_price_limits as l on l.product_key = s.product_key
where (select count(*) from int_price_limits) > 0
  and not s.is_return and s.quantity > 0 and s.gross_cents > l.price_limit * s.quantity + 1;
