-- grain: one row per finding of rule 2: per line that repeats an earlier one
-- definition: the same customer, product, quantity and amount again within so many minutes in another order; the latest earlier line counts
create or replace table int_suspect_repeats as
with sales as (
  select
    sale_id, order_key, known_customer_key, product_key, units, gross_amount,
    day * 86400 + second_of_day as moment
  from int_sales
  where not is_return and known_customer_key is not null and second_of_day is not null
),
repeats as (
  select
    later.sale_id, earlier.sale_id as other_sale_id, earlier.order_key, later.moment - earlier.moment as seconds,
    row_number() over (partition by later.sale_id order by earlier.moment desc, earlier.sale_id desc) as nth
  from sales as later
  join sales as earlier
    on earlier.known_customer_key = later.known_customer_key
    and earlier.product_key = later.product_key
    and earlier.units = later.units
    and earlier.gross_amount = later.gross_amount
  join gold_suspect_settings as p on p.rule_name = 'repeated_purchase'
  where p.is_on <> 0
    and earlier.order_key <> later.order_key
    and earlier.moment between later.moment - p.threshold * 60 and later.moment
    and (earlier.moment < later.moment or earlier.sale_id < later.sale_id)
)
select
  r.sale_id, r.other_sale_id, r.seconds, 'The same product, quantity and amount as ' as before_minutes,
  ' minutes before in order ' || o.transaction_id || '.' as after_minutes
from repeats as r
join silver_orders as o on o.order_key = r.order_key
where r.nth = 1;
