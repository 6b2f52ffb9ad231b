-- grain: one row per product, those never sold included
-- definition: sales, ratings and returns of the product; ABC class by net sales, best first: A until 80 % of all positive net sales is reached, B until 95 %, C the rest
create or replace table gold_product_impact as
with sales as (
  select
    product_key, count(*) as lines, count(distinct sale_order_key) as orders, sum(units) as units,
    sum(gross_amount) as gross_amount, sum(discount_amount) as discount_amount, sum(net_amount) as net_amount,
    0 - sum(return_units) as return_units, sum(margin_amount) as margin_amount
  from int_sales
  group by product_key
),
products as (
  select
    p.product_key, p.product_id, p.product_name, p.category, p.subcategory, p.brand, p.supplier_name,
    coalesce(s.lines, 0) as lines, coalesce(s.orders, 0) as orders, coalesce(s.units, 0) as units,
    coalesce(s.gross_amount, 0) as gross_amount, coalesce(s.discount_amount, 0) as discount_amount,
    coalesce(s.net_amount, 0) as net_amount, coalesce(s.return_units, 0) as return_units, s.margin_amount,
    case when s.net_amount > 0 then s.net_amount else 0 end as positive_amount
  from silver_products as p
  left join sales as s on s.product_key = p.product_key
),
reviews as (
  select
    product_key, review_date, comments, avg(rating) over (partition by product_key) as avg_rating,
    count(*) over (partition by product_key) as reviews,
    row_number() over (partition by product_key order by review_date desc, feedback_key desc) as nth
  from silver_feedback
  where review_date is null or review_date <= (select max(date) from silver_dates)
),
ranked as (
  select
    product_key, cast(sum(positive_amount) over () as double) as all_amount,
    cast(sum(positive_amount) over (
      order by net_amount desc, product_id rows between unbounded preceding and current row
    ) as double) as up_to_amount
  from products
),
limits as (
  select
    max(case when name = 'abc_a_percent' then value end) / 100 as a,
    max(case when name = 'abc_b_percent' then value end) / 100 as b
  from gold_parameters
)
select
  p.product_id, p.product_name, p.category, p.subcategory, p.brand, p.supplier_name, p.lines, p.orders, p.units,
  cast(p.gross_amount as money) as gross_amount, cast(p.discount_amount as money) as discount_amount,
  cast(p.net_amount as money) as net_amount,
  cast(p.net_amount as double) / nullif(p.units, 0) as avg_price_amount, p.return_units,
  p.return_units / nullif(p.units + p.return_units, 0) as return_rate,
  cast(p.margin_amount as money) as margin_amount, r.avg_rating, coalesce(r.reviews, 0) as reviews,
  r.review_date as latest_review_date, r.comments as latest_review,
  k.up_to_amount / nullif(k.all_amount, 0) as cumulative_share,
  case
    when p.net_amount <= 0 then 'C'
    when k.up_to_amount - cast(p.net_amount as double) < l.a * k.all_amount then 'A'
    when k.up_to_amount - cast(p.net_amount as double) < l.b * k.all_amount then 'B'
    else 'C'
  end as abc_class
from products as p
cross join limits as l
left join ranked as k on k.product_key = p.product_key
left join reviews as r on r.product_key = p.product_key and r.nth = 1;
