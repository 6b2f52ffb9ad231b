-- grain: one row per order, customer, store and moment, of known customers with a time of day
-- definition: who was where when; the moment counts seconds since 1970-01-01, store_key 0 is no store
create temp table int_visits (
  customer_key integer not null, moment integer not null, visit_id integer not null, order_key integer not null,
  store_key integer not null, lines integer not null, net_cents integer not null,
  primary key (customer_key, moment, visit_id)
) strict, without rowid;

insert into int_visits
select
  customer_key, day * 86400 + second_of_day, min(run_id), order_key, store_key, sum(lines), sum(net_cents)
from int_sales_runs
where customer_key > 0 and second_of_day is not null
group by customer_key, day, second_of_day, order_key, store_key;
