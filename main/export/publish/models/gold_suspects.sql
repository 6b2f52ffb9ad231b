-- grain: one row per finding (rule 1: per pair of visits, rule 5: per order, else per line)
-- definition: what deserves a look, by the seven rules of gold_suspect_rules with its switches and thresholds; sale_id is the line, of visits and orders the first of their lines
create or replace table gold_suspects as
with pairs as (
  select 'two_stores' as rule_name, * from int_suspect_visits
  union all
  select
    'repeated_purchase', sale_id, other_sale_id, 1, 1, cast(null as money), cast(null as money), seconds,
    before_minutes, after_minutes
  from int_suspect_repeats
),
findings as (
  select
    rule_name, sale_id, other_sale_id, lines, net, other_lines, other_net, cast(seconds as double) / 60 as minutes,
    cast(null as double) as ratio,
    before_minutes || case
      when mod(seconds, 60) = 0 then cast(cast(floor(seconds / 60) as int) as string)
      when seconds < 6 then cast(round(cast(seconds as double) / 60, 7) as string)
      when seconds < 60 then cast(round(cast(seconds as double) / 60, 6) as string)
      when seconds < 600 then cast(round(cast(seconds as double) / 60, 5) as string)
      else cast(round(cast(seconds as double) / 60, 4) as string)
    end || after_minutes as explanation
  from pairs
  union all
  select rule_name, sale_id, null, 1, null, null, null, null, ratio, explanation from int_suspect_lines
  union all
  select
    'unusual_price', sale_id, null, 1, null, null, null, null, ratio,
    'The unit price is far above what the product usually costs.'
  from int_suspect_prices
  union all
  select
    'large_order', sale_id, null, lines, net, null, null, null, ratio,
    'The order is far above what orders usually come to.'
  from int_suspect_orders
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
  row_number() over (order by p.rule, f.sale_id, f.other_sale_id) as finding_id, p.rule, p.rule_name, p.severity,
  s.customer_id, case when p.rule in (1, 5) then null else s.product_id end as product_id, f.sale_id, s.file_id, s.line,
  s.transaction_id, s.date, c.time, s.store_id, f.lines, cast(coalesce(f.net, s.net_amount) as money) as net_amount,
  f.other_sale_id, o.file_id as other_file_id, o.line as other_line, o.transaction_id as other_transaction_id,
  o.date as other_date, oc.time as other_time, o.store_id as other_store_id, f.other_lines,
  cast(coalesce(f.other_net, o.net_amount) as money) as other_net_amount, f.minutes as minutes_between, f.ratio,
  f.explanation
from findings as f
join gold_suspect_settings as p on p.rule_name = f.rule_name
join silver_sales as s on s.sale_id = f.sale_id
left join silver_sales as o on o.sale_id = f.other_sale_id
left join clock as c on c.sale_id = f.sale_id
left join clock as oc on oc.sale_id = f.other_sale_id;
