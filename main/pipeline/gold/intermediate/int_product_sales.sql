-- grain: one row per product with a line
-- definition: additive amounts and distinct orders per product, in one pass without sorting the lines
-- An order whose lines all lie in neighbouring runs is counted when its first line of the product comes by
-- (last_order_key changes); an order that is taken up again later is counted apart, with distinct.
create temp table int_split_orders (order_key integer primary key) strict;

insert into int_split_orders
select order_key
from (
  select order_key, order_key is not lag(order_key) over (order by run_id) as is_new
  from int_sales_runs
)
where is_new
group by order_key
having count(*) > 1;

create temp table int_product_sales (
  product_key integer primary key, last_order_key integer, orders integer not null,
  lines integer not null, units real not null, return_units real not null,
  gross_cents integer not null, discount_cents integer not null,
  cost_lines integer not null, cost_cents integer not null, cost_net_cents integer not null,
  net_cents integer generated always as (gross_cents - discount_cents) virtual
) strict;

insert into int_product_sales
select
  s.product_key,
  iif(s.is_return or s.order_key in (select order_key from int_split_orders), null, s.order_key) as sale_order_key,
  not (s.is_return or s.order_key in (select order_key from int_split_orders)), 1, s.quantity,
  iif(s.is_return, s.quantity, 0.0), s.gross_cents, s.discount_cents,
  s.cost_cents is not null, ifnull(s.cost_cents, 0), iif(s.cost_cents is null, 0, s.net_cents)
from silver_sales as s
where true
order by s.sale_id
on conflict (product_key) do update set
  orders = orders + (excluded.last_order_key is not null and excluded.last_order_key is not last_order_key),
  last_order_key = ifnull(excluded.last_order_key, last_order_key),
  lines = lines + 1,
  units = units + excluded.units,
  return_units = return_units + excluded.return_units,
  gross_cents = gross_cents + excluded.gross_cents,
  discount_cents = discount_cents + excluded.discount_cents,
  cost_lines = cost_lines + excluded.cost_lines,
  cost_cents = cost_cents + excluded.cost_cents,
  cost_net_cents = cost_net_cents + excluded.cost_net_cents;

update int_product_sales
set orders = int_product_sales.orders + split.orders
from (
  select s.product_key, count(distinct s.order_key) as orders
  from silver_sales as s
  where not s.is_return and s.order_key in (select order_key from int_split_orders)
  group by s.product_key
) as split
where split.product_key = int_product_sales.product_key;
