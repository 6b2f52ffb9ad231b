-- grain: one row per product, those never sold included
-- definition: additive amounts and distinct orders per product, in one ordered pass without sorting the lines
-- An order whose lines lie together counts once per product: when last_order_key changes. The few orders that are
-- taken up again later are counted apart.
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
  discount_cents integer not null, net_cents integer not null, margin_cents integer
) strict;

insert into int_product_sales
select product_key, null, 0, 0, 0.0, 0.0, 0, 0, null from silver_products;

insert into int_product_sales
select
  product_key, iif(is_return or order_key in (select order_key from int_split_orders), null, order_key),
  0, 1, quantity, iif(is_return, quantity, 0.0), discount_cents, net_cents, margin_cents
from silver_sales
where true
order by sale_id
on conflict (product_key) do update set
  orders = orders + (excluded.last_order_key is not null and excluded.last_order_key is not last_order_key),
  last_order_key = ifnull(excluded.last_order_key, last_order_key),
  lines = lines + 1,
  units = units + excluded.units,
  return_units = return_units + excluded.return_units,
  discount_cents = discount_cents + excluded.discount_cents,
  net_cents = net_cents + excluded.net_cents,
  margin_cents = ifnull(margin_cents + excluded.margin_cents, ifnull(margin_cents, excluded.margin_cents));

update int_product_sales
set orders = int_product_sales.orders + split.orders
from (
  select s.product_key, count(distinct s.order_key) as orders
  from int_split_orders as o
  join int_sales_runs as r on r.order_key = o.order_key
  cross join silver_sales as s on s.sale_id between r.run_id and r.last_sale_id
  where not s.is_return
  group by s.product_key
) as split
where split.product_key = int_product_sales.product_key;
