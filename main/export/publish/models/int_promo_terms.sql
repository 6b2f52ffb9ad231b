-- grain: one row per promotion that runs on a day of the data
-- definition: the days on which it runs within the data, and the first of the 28 days before that it is judged by
create or replace table int_promo_terms as
with data as (
  select min(day) as first_day, max(day) as last_day from silver_dates
),
terms as (
  select
    p.promotion_key, p.product_key, p.start_day,
    case
      when p.start_day is null then null
      when p.start_day - 28 > d.first_day then p.start_day - 28
      else d.first_day
    end as baseline_from,
    case when p.start_day > d.first_day then p.start_day else d.first_day end as first_day,
    case when p.end_day < d.last_day then p.end_day else d.last_day end as last_day
  from silver_promotions as p
  cross join data as d
)
select promotion_key, product_key, start_day, baseline_from, first_day, last_day
from terms
where first_day <= last_day;
