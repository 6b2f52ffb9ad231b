-- grain: one row per finding of rule 2: per line that repeats an earlier one
-- definition: the same customer, product, quantity and amount again within so many minutes in another order; the latest earlier line counts
create temp table int_close_orders (
  order_key integer not null, customer_key integer not null, moment integer not null,
  primary key (order_key, customer_key, moment)
) strict, without rowid;

insert or ignore into int_close_orders
with pairs as (
  select
    a.customer_key, a.order_key, a.moment, b.order_key as later_order_key, b.moment as later_moment
  from gold_suspect_settings as p
  cross join int_visits as a
  cross join int_visits as b
    on b.customer_key = a.customer_key
    and b.moment between a.moment and a.moment + p.threshold * 60
    and b.order_key <> a.order_key
  where p.rule_name = 'repeated_purchase' and p.is_on
)
select order_key, customer_key, moment from pairs
union all
select later_order_key, customer_key, later_moment from pairs;

create temp table int_close_lines (
  customer_key integer not null, product_key integer not null, quantity real not null,
  gross_cents integer not null, moment integer not null, sale_id integer not null, order_key integer not null,
  primary key (customer_key, product_key, quantity, gross_cents, moment, sale_id)
) strict, without rowid;

insert into int_close_lines
select s.customer_key, s.product_key, s.quantity, s.gross_cents, c.moment, s.sale_id, s.order_key
from int_sales_runs as r
cross join int_close_orders as c
  on c.order_key = r.order_key
  and c.customer_key = r.customer_key
  and c.moment = r.day * 86400 + r.second_of_day
cross join silver_sales as s on s.sale_id between r.run_id and r.last_sale_id
where (select count(*) from int_close_orders) > 0 and r.has_sale and not s.is_return;

create temp table int_suspect_repeats (
  sale_id integer not null, other_sale_id integer not null, minutes_between real not null,
  explanation text not null
) strict;

insert into int_suspect_repeats
with repeats as (
  select
    later.sale_id, earlier.sale_id as other_sale_id, earlier.order_key,
    (later.moment - earlier.moment) / 60.0 as minutes_between,
    row_number() over (partition by later.sale_id order by earlier.moment desc, earlier.sale_id desc) as nth
  from gold_suspect_settings as p
  cross join int_close_lines as later
  cross join int_close_lines as earlier
    on earlier.customer_key = later.customer_key
    and earlier.product_key = later.product_key
    and earlier.quantity = later.quantity
    and earlier.gross_cents = later.gross_cents
    and earlier.moment between later.moment - p.threshold * 60 and later.moment
    and earlier.order_key <> later.order_key
    and (earlier.moment < later.moment or earlier.sale_id < later.sale_id)
  where p.rule_name = 'repeated_purchase'
)
select
  r.sale_id, r.other_sale_id, r.minutes_between,
  format('The same product, quantity and amount as %g minutes before in order %s.', r.minutes_between, o.transaction_id)
from repeats as r
cross join silver_orders as o on o.order_key = r.order_key
where r.nth = 1;
