-- grain: one row per unbroken run of neighbouring lines that share order, moment, customer, store, city, promotion and category
-- definition: additive amounts per run; lines of one order lie together, so runs are found without sorting the lines
create temp table int_categories (product_key integer primary key, category text not null) strict;

insert into int_categories
select product_key, category from silver_products where category is not null;

create temp table int_run_starts (run_id integer primary key) strict;

insert into int_run_starts
select this.sale_id
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
  run_id integer primary key, day integer not null, second_of_day integer,
  order_key integer not null, customer_key integer not null, store_key integer not null,
  promotion_key integer not null, is_high_value integer not null, city text, category text,
  lines integer not null, return_lines integer not null, units real not null, return_units real not null,
  gross_cents integer not null, return_gross_cents integer not null,
  discount_cents integer not null, return_discount_cents integer not null,
  cost_lines integer not null, cost_cents integer not null, cost_net_cents integer not null,
  net_cents integer generated always as (gross_cents - discount_cents) virtual,
  return_net_cents integer generated always as (return_gross_cents - return_discount_cents) virtual,
  has_sale integer generated always as (lines > return_lines) virtual
) strict;

insert into int_sales_runs
with runs as (
  select run_id, lead(run_id, 1, 9007199254740991) over (order by run_id) - 1 as last_sale_id
  from int_run_starts
),
sums as (
  select
    runs.run_id, count(*) as lines, sum(s.is_return) as return_lines,
    sum(s.quantity) as units, sum(iif(s.is_return, s.quantity, 0.0)) as return_units,
    sum(s.gross_cents) as gross_cents, sum(iif(s.is_return, s.gross_cents, 0)) as return_gross_cents,
    sum(s.discount_cents) as discount_cents,
    sum(iif(s.is_return, s.discount_cents, 0)) as return_discount_cents,
    count(s.cost_cents) as cost_lines, ifnull(sum(s.cost_cents), 0) as cost_cents,
    sum(iif(s.cost_cents is null, 0, s.net_cents)) as cost_net_cents
  from runs
  cross join silver_sales as s on s.sale_id between runs.run_id and runs.last_sale_id
  group by runs.run_id
)
select
  sums.run_id, s.day, s.second_of_day, s.order_key, s.customer_key, s.store_key, s.promotion_key,
  s.is_high_value, s.city, c.category, sums.lines, sums.return_lines, sums.units, sums.return_units,
  sums.gross_cents, sums.return_gross_cents, sums.discount_cents, sums.return_discount_cents,
  sums.cost_lines, sums.cost_cents, sums.cost_net_cents
from sums
cross join silver_sales as s on s.sale_id = sums.run_id
left join int_categories as c on c.product_key = s.product_key;
