-- grain: one row per date, store, city and category with a line
-- definition: sales of the day; orders and customers are distinct within the row and never added up over rows
create table gold_daily_store_category (
  date text not null, store_id text, store_name text, city text, category text,
  lines integer not null, units real not null, orders integer not null, customers integer not null,
  gross_cents integer not null, discount_cents integer not null, net_cents integer not null,
  return_units real not null, return_net_cents integer not null, margin_cents integer
) strict;

insert into gold_daily_store_category
with daily as (
  select
    day, store_key, city, category,
    sum(lines) as lines, sum(units) as units,
    count(distinct iif(has_sale, order_key, null)) as orders,
    count(distinct nullif(customer_key, 0)) as customers,
    sum(gross_cents) as gross_cents, sum(discount_cents) as discount_cents, sum(net_cents) as net_cents,
    0 - sum(return_units) as return_units, sum(return_net_cents) as return_net_cents,
    sum(margin_cents) as margin_cents
  from int_sales_runs
  group by day, store_key, city, category
)
select
  int_days.date, silver_stores.store_id, silver_stores.store_name, daily.city, daily.category,
  daily.lines, daily.units, daily.orders, daily.customers, daily.gross_cents, daily.discount_cents,
  daily.net_cents, daily.return_units, daily.return_net_cents, daily.margin_cents
from daily
cross join int_days on int_days.day = daily.day
left join silver_stores on silver_stores.store_key = daily.store_key;
