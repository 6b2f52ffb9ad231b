-- grain: one row per product, those never sold included
-- definition: sales, ratings and returns of the product; ABC class by net sales, best first: A until 80 % of all positive net sales is reached, B until 95 %, C the rest
create table gold_product_impact (
  product_id text not null, product_name text not null, category text, subcategory text, brand text,
  supplier_name text, lines integer not null, orders integer not null, units real not null,
  gross_cents integer not null, discount_cents integer not null, net_cents integer not null,
  avg_price_cents real, return_units real not null, return_rate real,
  margin_cents integer, avg_rating real, reviews integer not null, latest_review_date text, latest_review text,
  cumulative_share real, abc_class text not null
) strict;

insert into gold_product_impact
with products as (
  select
    p.*, s.lines, s.orders, s.units, s.net_cents + s.discount_cents as gross_cents, s.discount_cents,
    s.net_cents, 0 - s.return_units as return_units, s.margin_cents
  from silver_products as p
  join int_product_sales as s on s.product_key = p.product_key
),
reviews as (
  select
    product_key, review_date, comments,
    avg(rating) over product as avg_rating, count(*) over product as reviews,
    row_number() over (partition by product_key order by review_date desc, feedback_key desc) as nth
  from silver_feedback
  where review_date is null or review_date <= (select max(date) from int_days)
  window product as (partition by product_key)
),
ranked as (
  select
    product_key, sum(max(net_cents, 0)) over () as all_cents,
    sum(max(net_cents, 0)) over (order by net_cents desc, product_id rows unbounded preceding) as up_to_cents
  from products
),
limits as (
  select
    max(value) filter (where name = 'abc_a_percent') / 100 as a,
    max(value) filter (where name = 'abc_b_percent') / 100 as b
  from gold_parameters
)
select
  p.product_id, p.product_name, p.category, p.subcategory, p.brand, p.supplier_name, p.lines, p.orders,
  p.units, p.gross_cents, p.discount_cents, p.net_cents,
  cast(p.net_cents as real) / nullif(p.units, 0) as avg_price_cents,
  p.return_units, p.return_units / nullif(p.units + p.return_units, 0) as return_rate,
  p.margin_cents, r.avg_rating, ifnull(r.reviews, 0), r.review_date, r.comments,
  cast(k.up_to_cents as real) / nullif(k.all_cents, 0) as cumulative_share,
  case
    when p.net_cents <= 0 then 'C'
    when k.up_to_cents - p.net_cents < limits.a * k.all_cents then 'A'
    when k.up_to_cents - p.net_cents < limits.b * k.all_cents then 'B'
    else 'C'
  end as abc_class
from products as p
cross join limits
left join ranked as k on k.product_key = p.product_key
left join reviews as r on r.product_key = p.product_key and r.nth = 1
order by p.net_cents desc, p.product_id;
