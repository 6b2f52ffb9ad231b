-- grain: one row per weekday (Monday = 1) and hour with a line; hour is null where a line has no time
-- definition: when people buy; orders and customers are distinct within the row and never added up over rows
create or replace table gold_hourly as
select
  weekday, hour, count(*) as lines, sum(units) as units, count(distinct sale_order_key) as orders,
  count(distinct known_customer_key) as customers, cast(sum(gross_amount) as money) as gross_amount,
  cast(sum(discount_amount) as money) as discount_amount, cast(sum(net_amount) as money) as net_amount
from int_sales
group by weekday, hour;
