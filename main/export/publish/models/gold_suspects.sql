-- grain: one row per finding (rule 1: per pair of visits)
-- definition: what deserves a look; rule 1: the same customer in different stores within 5 minutes (a parameter, the bound included), every pair inside the window
create or replace table gold_suspects as
with visits as (
  select
    known_customer_key, day * 86400 + second_of_day as moment, min(sale_id) as sale_id, store_key, order_key,
    count(*) as lines, sum(net_amount) as net
  from int_sales
  where known_customer_key is not null and store_key > 0 and second_of_day is not null
  group by known_customer_key, day, second_of_day, order_key, store_key
),
pairs as (
  select
    a.sale_id, b.sale_id as other_sale_id, a.lines, b.lines as other_lines, a.net, b.net as other_net,
    b.moment - a.moment as seconds, s1.store_name, s2.store_name as other_store_name
  from visits as a
  join visits as b on b.known_customer_key = a.known_customer_key and b.store_key <> a.store_key
  join gold_parameters as p on p.name = 'suspect_two_stores_minutes'
  join silver_stores as s1 on s1.store_key = a.store_key
  join silver_stores as s2 on s2.store_key = b.store_key
  where b.moment between a.moment and a.moment + p.value * 60
    and (b.moment > a.moment or b.sale_id > a.sale_id)
),
findings as (
  select
    pairs.*, cast(seconds as double) / 60 as minutes,
    case
      when mod(seconds, 60) = 0 then cast(cast(floor(seconds / 60) as int) as string)
      when seconds < 6 then cast(round(cast(seconds as double) / 60, 7) as string)
      when seconds < 60 then cast(round(cast(seconds as double) / 60, 6) as string)
      when seconds < 600 then cast(round(cast(seconds as double) / 60, 5) as string)
      else cast(round(cast(seconds as double) / 60, 4) as string)
    end as minutes_text
  from pairs
),
clock as (
  select
    sale_id,
    lpad(cast(cast(floor(second_of_day / 3600) as int) as string), 2, '0') || ':'
      || lpad(cast(cast(floor(mod(second_of_day, 3600) / 60) as int) as string), 2, '0') || ':'
      || lpad(cast(mod(second_of_day, 60) as string), 2, '0') as time
  from silver_sales
  where second_of_day is not null
)
select
  row_number() over (order by f.sale_id, f.other_sale_id) as finding_id, 1 as rule, 'two_stores' as rule_name,
  'high' as severity, s.customer_id, cast(null as string) as product_id, f.sale_id, s.file_id, s.line,
  s.transaction_id, s.date, c.time, s.store_id, f.lines, cast(f.net as money) as net_amount, f.other_sale_id,
  o.file_id as other_file_id, o.line as other_line, o.transaction_id as other_transaction_id,
  o.date as other_date, oc.time as other_time, o.store_id as other_store_id, f.other_lines,
  cast(f.other_net as money) as other_net_amount, f.minutes as minutes_between,
  'At ' || f.store_name || ', and ' || f.minutes_text || ' minutes later at ' || f.other_store_name || '.'
    as explanation
from findings as f
join silver_sales as s on s.sale_id = f.sale_id
join silver_sales as o on o.sale_id = f.other_sale_id
join clock as c on c.sale_id = f.sale_id
join clock as oc on oc.sale_id = f.other_sale_id;
