-- grain: one row per weekday (Monday = 1) and hour with a line; hour is null where a line has no time
-- definition: when people buy; orders and customers are distinct within the row and never added up over rows
create table gold_hourly (
  weekday integer not null, hour integer, lines integer not null, units real not null, orders integer not null,
  customers integer not null, gross_cents integer not null, discount_cents integer not null,
  net_cents integer not null
) strict;

insert into gold_hourly
select
  d.weekday, s.second_of_day / 3600 as hour, sum(s.lines) as lines, sum(s.units) as units,
  count(distinct iif(s.has_sale, s.order_key, null)) as orders,
  count(distinct nullif(s.customer_key, 0)) as customers, sum(s.gross_cents) as gross_cents,
  sum(s.discount_cents) as discount_cents, sum(s.net_cents) as net_cents
from int_sales_runs as s
cross join int_days as d on d.day = s.day
group by d.weekday, hour;
