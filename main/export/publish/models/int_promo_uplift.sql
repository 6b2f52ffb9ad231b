-- grain: one row per promotion that runs on a day of the data and promotes a product
-- definition: units and net sales of the promoted products while it runs, against their mean day of the 28 before
create or replace table int_promo_uplift as
with promoted as (
  select promotion_key, product_key from int_promo_terms where product_key is not null
  union distinct
  select s.promotion_key, s.product_key
  from int_sales as s
  join int_promo_terms as t on t.promotion_key = s.promotion_key
  where t.product_key is null
),
covered as (
  select distinct t.product_key, d.day
  from int_promo_terms as t
  join silver_dates as d on d.day between t.first_day and t.last_day
  where t.product_key is not null
),
daily as (
  select s.product_key, s.day, sum(s.units) as units, sum(s.net_amount) as net_amount
  from int_sales as s
  where s.product_key in (select product_key from promoted)
  group by s.product_key, s.day
),
sold as (
  select d.product_key, d.day, d.units, cast(d.net_amount as double) as net_amount, c.day is not null as is_covered
  from daily as d
  left join covered as c on c.product_key = d.product_key and c.day = d.day
),
covered_before as (
  select p.promotion_key, p.product_key, count(*) as days
  from promoted as p
  join int_promo_terms as t on t.promotion_key = p.promotion_key
  join covered as c on c.product_key = p.product_key and c.day between t.baseline_from and t.start_day - 1
  group by p.promotion_key, p.product_key
),
products as (
  select
    p.promotion_key, p.product_key, t.last_day - t.first_day + 1 as run_days,
    case when t.start_day > t.baseline_from then t.start_day - t.baseline_from else 0 end
      - coalesce(b.days, 0) as baseline_days,
    coalesce(sum(case when s.day >= t.first_day then s.units end), 0) as run_units,
    coalesce(sum(case when s.day >= t.first_day then s.net_amount end), 0) as run_net,
    coalesce(sum(case when s.day < t.start_day and not s.is_covered then s.units end), 0) as before_units,
    coalesce(sum(case when s.day < t.start_day and not s.is_covered then s.net_amount end), 0) as before_net
  from promoted as p
  join int_promo_terms as t on t.promotion_key = p.promotion_key
  left join covered_before as b on b.promotion_key = p.promotion_key and b.product_key = p.product_key
  left join sold as s
    on s.product_key = p.product_key and s.day between coalesce(t.baseline_from, t.first_day) and t.last_day
  group by p.promotion_key, p.product_key, t.last_day, t.first_day, t.start_day, t.baseline_from, b.days
)
select
  promotion_key,
  coalesce(min(case when baseline_days >= 7 then baseline_days end), max(baseline_days)) as baseline_days,
  sum(case when baseline_days >= 7 then run_units end) as run_units,
  sum(case when baseline_days >= 7 then run_days * before_units / baseline_days end) as expected_units,
  sum(case when baseline_days >= 7 then run_net end) as run_net,
  sum(case when baseline_days >= 7 then run_days * before_net / baseline_days end) as expected_net
from products
group by promotion_key;
