-- grain: one row per finding (rule 1: per pair of visits)
-- definition: what deserves a look; rule 1: the same customer in different stores within 5 minutes (a parameter, the bound included), every pair inside the window
create table gold_suspects (
  finding_id integer not null, rule integer not null, rule_name text not null, severity text not null,
  customer_id text, product_id text, sale_id integer not null, file_id integer not null, line integer not null,
  transaction_id text not null, date text not null, time text, store_id text, lines integer not null,
  net_cents integer not null, other_sale_id integer, other_file_id integer, other_line integer,
  other_transaction_id text, other_date text, other_time text, other_store_id text, other_lines integer,
  other_net_cents integer, minutes_between real, explanation text not null
) strict;

insert into gold_suspects
with two_stores as (
  select
    a.visit_id as sale_id, b.visit_id as other_sale_id, a.lines, b.lines as other_lines,
    a.net_cents, b.net_cents as other_net_cents, (b.moment - a.moment) / 60.0 as minutes_between,
    format('At %s, and %g minutes later at %s.', p1.store_name, (b.moment - a.moment) / 60.0, p2.store_name)
      as explanation
  from gold_parameters as p
  cross join int_visits as a
  cross join int_visits as b
    on b.customer_key = a.customer_key
    and b.moment between a.moment and a.moment + p.value * 60
    and b.store_key <> a.store_key
    and (b.moment > a.moment or b.visit_id > a.visit_id)
  cross join silver_stores as p1 on p1.store_key = a.store_key
  cross join silver_stores as p2 on p2.store_key = b.store_key
  where p.name = 'suspect_two_stores_minutes'
),
findings as (
  select
    1 as rule, 'two_stores' as rule_name, 'high' as severity, null as product_id, *
  from two_stores
)
select
  row_number() over (order by f.rule, f.sale_id, f.other_sale_id) as finding_id,
  f.rule, f.rule_name, f.severity, s.customer_id, f.product_id, f.sale_id, s.file_id, s.line,
  s.transaction_id, s.date, time(s.second_of_day, 'unixepoch') as time, s.store_id, f.lines, f.net_cents,
  f.other_sale_id, o.file_id, o.line, o.transaction_id, o.date, time(o.second_of_day, 'unixepoch'), o.store_id,
  f.other_lines, f.other_net_cents, f.minutes_between, f.explanation
from findings as f
cross join silver_sales as s on s.sale_id = f.sale_id
left join silver_sales as o on o.sale_id = f.other_sale_id
order by finding_id;
