-- grain: one row per finding of rule 5: per order
-- definition: orders with a sale whose net sales lie beyond Q3 + so many IQR of all such orders; the line is the order's first sale
create temp table int_order_sums (
  order_key integer primary key, lines integer not null, net_cents integer not null
) strict;

insert into int_order_sums
select r.order_key, sum(r.lines), sum(r.net_cents)
from gold_suspect_settings as p
cross join int_sales_runs as r
where p.rule_name = 'large_order' and p.is_on
group by r.order_key
having sum(r.has_sale) > 0;

create temp table int_large_orders (
  order_key integer primary key, lines integer not null, net_cents integer not null, median real not null
) strict;

insert into int_large_orders
with places as (
  select net_cents, row_number() over (order by net_cents) - 1 as place, count(*) over () as n from int_order_sums
),
ranks as (
  select
    net_cents, place, n, (n - 1) * 0.25 as r1, (n - 1) * 0.5 as r2, (n - 1) * 0.75 as r3,
    cast((n - 1) * 0.25 as integer) as f1, cast((n - 1) * 0.5 as integer) as f2, cast((n - 1) * 0.75 as integer) as f3
  from places
),
near as (
  select
    r1, r2, r3, f1, f2, f3,
    max(net_cents) filter (where place = f1) as a1, max(net_cents) filter (where place = min(n - 1, f1 + 1)) as b1,
    max(net_cents) filter (where place = f2) as a2, max(net_cents) filter (where place = min(n - 1, f2 + 1)) as b2,
    max(net_cents) filter (where place = f3) as a3, max(net_cents) filter (where place = min(n - 1, f3 + 1)) as b3
  from ranks
),
quartiles as (
  select
    a1 + (b1 - a1) * (r1 - f1) as q1, a2 + (b2 - a2) * (r2 - f2) as median,
    a3 + (b3 - a3) * (r3 - f3) as q3
  from near
)
select o.order_key, o.lines, o.net_cents, q.median
from gold_suspect_settings as p
cross join quartiles as q
cross join int_order_sums as o on o.net_cents > q.q3 + p.threshold * (q.q3 - q.q1)
where p.rule_name = 'large_order';

create temp table int_suspect_orders (
  sale_id integer not null, lines integer not null, net_cents integer not null, ratio real
) strict;

insert into int_suspect_orders
select
  min(s.sale_id), o.lines, o.net_cents, o.net_cents / nullif(o.median, 0)
from int_sales_runs as r
cross join int_large_orders as o on o.order_key = r.order_key
cross join silver_sales as s on s.sale_id between r.run_id and r.last_sale_id
where (select count(*) from int_large_orders) > 0 and r.has_sale and not s.is_return
group by o.order_key;
