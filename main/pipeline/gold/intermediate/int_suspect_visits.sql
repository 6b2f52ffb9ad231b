-- grain: one row per finding of rule 1: per pair of visits
-- definition: the same customer in different stores within so many minutes, every pair inside the window
create temp table int_suspect_visits (
  sale_id integer not null, other_sale_id integer not null, lines integer not null, net_cents integer not null,
  other_lines integer not null, other_net_cents integer not null, minutes_between real not null,
  explanation text not null
) strict;

insert into int_suspect_visits
select
  a.visit_id, b.visit_id, a.lines, a.net_cents, b.lines, b.net_cents, (b.moment - a.moment) / 60.0 as minutes_between,
  format('At %s, and %g minutes later at %s.', p1.store_name, (b.moment - a.moment) / 60.0, p2.store_name)
from gold_suspect_settings as p
cross join int_visits as a
cross join int_visits as b
  on b.customer_key = a.customer_key
  and b.moment between a.moment and a.moment + p.threshold * 60
  and b.store_key <> a.store_key
  and (b.moment > a.moment or b.visit_id > a.visit_id)
cross join silver_stores as p1 on p1.store_key = a.store_key
cross join silver_stores as p2 on p2.store_key = b.store_key
where p.rule_name = 'two_stores' and p.is_on;
