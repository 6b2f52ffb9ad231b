-- grain: one row per accepted sales line
-- definition: the lines with calendar, category and margin; sale_order_key is null on returns, known_customer_key on guests
create or replace table int_sales as
select
  s.sale_id, s.day, s.date, d.month, d.weekday,
  d.year * 12 + cast(substr(d.month, 6, 2) as int) - 1 as month_index,
  cast(floor(s.second_of_day / 3600) as int) as hour, s.second_of_day, s.order_key,
  case when s.is_return then null else s.order_key end as sale_order_key,
  case when s.is_return then null else s.day end as sale_day,
  nullif(s.customer_key, 0) as known_customer_key, s.store_key, s.promotion_key, s.product_key,
  s.city, p.category, s.is_return, s.is_high_value, s.quantity as units,
  case when s.is_return then s.quantity else cast(0 as double) end as return_units,
  s.gross_amount, s.discount_amount, s.net_amount,
  case when s.is_return then s.net_amount else cast(0 as money) end as return_net_amount,
  s.cost_amount, s.net_amount - s.cost_amount as margin_amount
from silver_sales as s
join silver_dates as d on d.day = s.day
left join silver_products as p on p.product_key = s.product_key;
