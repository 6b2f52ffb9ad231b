-- grain: one row per finding (rule 1: per pair of visits, rule 5: per order, else per line)
-- definition: what deserves a look, by the seven rules of gold_suspect_rules with its switches and thresholds; sale_id is the line, of visits and orders the first of their lines
create table gold_suspects (
  finding_id integer not null, rule integer not null, rule_name text not null, severity text not null,
  customer_id text, product_id text, sale_id integer not null, file_id integer not null, line integer not null,
  transaction_id text not null, date text not null, time text, store_id text, lines integer not null,
  net_cents integer not null, other_sale_id integer, other_file_id integer, other_line integer,
  other_transaction_id text, other_date text, other_time text, other_store_id text, other_lines integer,
  other_net_cents integer, minutes_between real, ratio real, explanation text not null
) strict;

insert into gold_suspects
with findings (
  rule_name, sale_id, other_sale_id, lines, net_cents, other_lines, other_net_cents, minutes, ratio, explanation
) as (
  select
    'two_stores', sale_id, other_sale_id, lines, net_cents, other_lines, other_net_cents, minutes_between, null,
    explanation
  from int_suspect_visits
  union all
  select 'repeated_purchase', sale_id, other_sale_id, null, null, 1, null, minutes_between, null, explanation
  from int_suspect_repeats
  union all
  select rule_name, sale_id, null, null, null, null, null, null, ratio, explanation from int_suspect_amounts
  union all
  select
    'unusual_price', sale_id, null, null, null, null, null, null, ratio,
    'The unit price is far above what the product usually costs.'
  from int_suspect_prices
  union all
  select
    'large_order', sale_id, null, lines, net_cents, null, null, null, ratio,
    'The order is far above what orders usually come to.'
  from int_suspect_orders
  union all
  select
    'return_without_sale', sale_id, null, null, null, null, null, null, null,
    'No earlier sale of the product to the customer.'
  from int_suspect_returns
)
select
  row_number() over (order by p.rule, f.sale_id, f.other_sale_id) as finding_id,
  p.rule, p.rule_name, p.severity, s.customer_id,
  iif(p.rule_name in ('two_stores', 'large_order'), null, s.product_id) as product_id, f.sale_id, s.file_id, s.line,
  s.transaction_id, s.date, time(s.second_of_day, 'unixepoch') as time, s.store_id, ifnull(f.lines, 1),
  ifnull(f.net_cents, s.net_cents), f.other_sale_id, o.file_id, o.line, o.transaction_id, o.date,
  time(o.second_of_day, 'unixepoch'), o.store_id, f.other_lines, ifnull(f.other_net_cents, o.net_cents), f.minutes,
  f.ratio, f.explanation
from findings as f
join gold_suspect_settings as p on p.rule_name = f.rule_name
cross join silver_sales as s on s.sale_id = f.sale_id
left join silver_sales as o on o.sale_id = f.other_sale_id;
