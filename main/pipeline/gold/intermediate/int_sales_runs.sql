-- grain: one row per unbroken run of neighbouring lines that share order, moment, customer, store, city, promotion and category
-- definition: additive amounts per run; lines of one order lie together, so runs are found without sorting the lines
create temp table int_categories (product_key integer primary key, category text not null) strict;

insert into int_categories
select product_key, category from silver_products where category is not null;

create temp table int_run_bounds (run_id integer primary key, last_sale_id integer not null) strict;

insert into int_run_bounds
select this.sale_id, lead(this.sale_id, 1, 9007199254740991) over (order by this.sale_id) - 1
from silver_sales as this
left join silver_sales as before on before.sale_id = this.sale_id - 1
where before.sale_id is null
  or this.order_key <> before.order_key
  or this.second_of_day is not before.second_of_day
  or this.day <> before.day
  or this.customer_key <> before.customer_key
  or this.store_key <> before.store_key
  or this.promotion_key <> before.promotion_key
  or this.city is not before.city
  or (
    this.product_key <> before.product_key
    and (select count(*) from int_categories) > 0
    and (select category from int_categories where product_key = this.product_key)
      is not (select category from int_categories where product_key = before.product_key)
  );

create temp table int_sales_runs (
  run_id integer primary key, last_sale_id integer not null, day integer not null, second_of_day integer,
  order_key integer not null, customer_key integer not null, store_key integer not null,
  promotion_key integer not null, is_high_value integer not null, city text, category text,
  lines integer not null, return_lines integer not null, units real not null, return_units real not null,
  gross_cents integer not null, return_gross_cents integer not null,
  discount_cents integer not null, return_discount_cents integer not null,
  cost_cents integer, margin_cents integer,
  net_cents integer generated always as (gross_cents - discount_cents) virtual,
  return_net_cents integer generated always as (return_gross_cents - return_discount_cents) virtual,
  has_sale integer generated always as (lines > return_lines) virtual
) strict;

insert into int_sales_runs
with sums as (
  select
    b.run_id, b.last_sale_id, count(*) as lines, sum(s.is_return) as return_lines, sum(s.quantity) as units,
    sum(s.quantity) filter (where s.is_return) as return_units,
    sum(s.gross_cents) as gross_cents, sum(s.gross_cents) filter (where s.is_return) as return_gross_cents,
    sum(s.discount_cents) as discount_cents,
    sum(s.discount_cents) filter (where s.is_return) as return_discount_cents,
    sum(s.cost_cents) as cost_cents, sum(s.margin_cents) as margin_cents
  from int_run_bounds as b
  cross join silver_sales as s on s.sale_id between b.run_id and b.last_sale_id
  group by b.run_id
)
select
  sums.run_id, sums.last_sale_id, s.day, s.second_of_day, s.order_key, s.customer_key, s.store_key,
  s.promotion_key, s.is_high_value, s.city, c.category, sums.lines, sums.return_lines, sums.units,
  ifnull(sums.return_units, 0.0), sums.gross_cents, ifnull(sums.return_gross_cents, 0),
  sums.discount_cents, ifnull(sums.return_discount_cents, 0), sums.cost_cents, sums.margin_cents
from sums
cross join silver_sales as s on s.sale_id = sums.run_id
left join int_categories as c on c.product_key = s.product_key;
