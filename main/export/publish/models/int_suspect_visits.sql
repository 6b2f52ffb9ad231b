-- grain: one row per finding of rule 1: per pair of visits
-- definition: the same customer in different stores within so many minutes, every pair inside the window
create or replace table int_suspect_visits as
with visits as (
  select
    known_customer_key, day * 86400 + second_of_day as moment, min(sale_id) as sale_id, store_key, order_key,
    count(*) as lines, sum(net_amount) as net
  from int_sales
  where known_customer_key is not null and store_key > 0 and second_of_day is not null
  group by known_customer_key, day, second_of_day, order_key, store_key
)
select
  a.sale_id, b.sale_id as other_sale_id, a.lines, b.lines as other_lines, a.net, b.net as other_net,
  b.moment - a.moment as seconds, 'At ' || s1.store_name || ', and ' as before_minutes,
  ' minutes later at ' || s2.store_name || '.' as after_minutes
from visits as a
join visits as b on b.known_customer_key = a.known_customer_key and b.store_key <> a.store_key
join gold_suspect_settings as p on p.rule_name = 'two_stores'
join silver_stores as s1 on s1.store_key = a.store_key
join silver_stores as s2 on s2.store_key = b.store_key
where p.is_on <> 0
  and b.moment between a.moment and a.moment + p.threshold * 60
  and (b.moment > a.moment or b.sale_id > a.sale_id);
