-- grain: one row per finding of rules 3, 6 and 7: per line
-- definition: high discounts, returns without an earlier sale of the product to the customer (a missing time counts for them), sales for nothing
create or replace table int_suspect_lines as
with first_sales as (
  select known_customer_key, product_key, min(day * 86400 + coalesce(second_of_day, 0)) as moment
  from int_sales
  where not is_return and known_customer_key is not null
  group by known_customer_key, product_key
)
select
  'high_discount' as rule_name, s.sale_id,
  cast(s.discount_amount * minor_units as double) / nullif(cast(s.gross_amount * minor_units as double), 0) as ratio,
  case
    when s.discount_amount > s.gross_amount then 'The discount is larger than the gross amount.'
    else 'The discount takes most of the gross amount.'
  end as explanation
from int_sales as s
join gold_suspect_settings as p on p.rule_name = 'high_discount'
where p.is_on <> 0 and not s.is_return
  and (
    s.discount_amount > s.gross_amount
    or (
      s.gross_amount > 0
      and cast(s.discount_amount * minor_units as double) * 100
        >= p.threshold * cast(s.gross_amount * minor_units as double)
    )
  )
union all
select
  'return_without_sale', s.sale_id, cast(null as double), 'No earlier sale of the product to the customer.'
from int_sales as s
join gold_suspect_settings as p on p.rule_name = 'return_without_sale'
left join first_sales as f on f.known_customer_key = s.known_customer_key and f.product_key = s.product_key
where p.is_on <> 0 and s.is_return and s.known_customer_key is not null
  and (f.moment is null or f.moment > s.day * 86400 + coalesce(s.second_of_day, 86399))
union all
select 'no_price', s.sale_id, cast(null as double), 'Sold without a price.'
from int_sales as s
join gold_suspect_settings as p on p.rule_name = 'no_price'
where p.is_on <> 0 and not s.is_return and s.gross_amount <= 0;
