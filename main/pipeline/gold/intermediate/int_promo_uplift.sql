-- grain: one row per promotion that runs on a day of the data and promotes a product
-- definition: units and net sales of the promoted products while it runs, against their mean day of the 28 before
create temp table int_promo_uplift (
  promotion_key integer primary key, baseline_days integer not null,
  run_units real, expected_units real, run_net_cents real, expected_net_cents real
) strict;

insert into int_promo_uplift
with products as (
  select
    p.promotion_key, t.last_day - t.first_day + 1 as run_days,
    ifnull(max(0, t.start_day - t.baseline_from), 0) - (
      select count(*) from int_covered_days as c
      where c.product_key = p.product_key and c.day between t.baseline_from and t.start_day - 1
    ) as baseline_days,
    ifnull(sum(d.units) filter (where d.day >= t.first_day), 0) as run_units,
    ifnull(sum(d.net_cents) filter (where d.day >= t.first_day), 0) as run_net_cents,
    ifnull(sum(d.units) filter (where d.day < t.start_day and not d.is_covered), 0) as before_units,
    ifnull(sum(d.net_cents) filter (where d.day < t.start_day and not d.is_covered), 0) as before_net_cents
  from int_promoted as p
  cross join int_promo_terms as t on t.promotion_key = p.promotion_key
  left join int_promoted_days as d
    on d.product_key = p.product_key and d.day between ifnull(t.baseline_from, t.first_day) and t.last_day
  group by p.promotion_key, p.product_key
)
select
  promotion_key,
  ifnull(min(baseline_days) filter (where baseline_days >= 7), max(baseline_days)),
  sum(run_units) filter (where baseline_days >= 7),
  sum(cast(run_days as real) * before_units / baseline_days) filter (where baseline_days >= 7),
  sum(run_net_cents) filter (where baseline_days >= 7),
  sum(cast(run_days as real) * before_net_cents / baseline_days) filter (where baseline_days >= 7)
from products
group by promotion_key;
