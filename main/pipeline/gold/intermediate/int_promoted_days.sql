-- grain: one row per promoted product and day with a sale of it
-- definition: what promoted products sold by day, and whether a promotion that names the product ran on the day
create temp table int_promo_terms (
  promotion_key integer primary key, product_key integer, start_day integer, baseline_from integer,
  first_day integer not null, last_day integer not null
) strict;

insert into int_promo_terms
with data as (
  select min(day) as first_day, max(day) as last_day from int_days
),
terms as (
  select
    promotion_key, product_key, unixepoch(start_date) / 86400 as start_day, unixepoch(end_date) / 86400 as end_day
  from silver_promotions
)
select
  t.promotion_key, t.product_key, t.start_day, max(t.start_day - 28, d.first_day),
  max(ifnull(t.start_day, d.first_day), d.first_day) as runs_from, min(ifnull(t.end_day, d.last_day), d.last_day) as runs_to
from terms as t
cross join data as d
where runs_from <= runs_to;

create temp table int_promoted (
  promotion_key integer not null, product_key integer not null, primary key (promotion_key, product_key)
) strict, without rowid;

insert into int_promoted
select promotion_key, product_key from int_promo_terms where product_key is not null
union
select s.promotion_key, s.product_key
from silver_sales as s
cross join int_promo_terms as t on t.promotion_key = s.promotion_key
where t.product_key is null and (select count(*) from int_promo_terms where product_key is null) > 0;

create temp table int_covered_days (
  product_key integer not null, day integer not null, primary key (product_key, day)
) strict, without rowid;

insert or ignore into int_covered_days
select t.product_key, d.day
from int_promo_terms as t
cross join int_days as d on d.day between t.first_day and t.last_day
where t.product_key is not null;

create temp table int_promoted_days (
  product_key integer not null, day integer not null, units real not null, net_cents integer not null,
  is_covered integer not null, primary key (product_key, day)
) strict, without rowid;

insert into int_promoted_days
select s.product_key, s.day, sum(s.quantity), sum(s.net_cents), c.day is not null
from silver_sales as s
left join int_covered_days as c on c.product_key = s.product_key and c.day = s.day
where (select count(*) from int_promoted) > 0 and s.product_key in (select product_key from int_promoted)
group by s.product_key, s.day;
