-- grain: one row per finding of rules 3 and 7: per line
-- definition: discounts of so many percent of gross or more, or above gross; sales for nothing or less
create temp table int_suspect_amounts (
  rule_name text not null, sale_id integer not null, ratio real, explanation text not null
) strict;

insert into int_suspect_amounts
with candidates as materialized (
  select s.sale_id, s.gross_cents, s.discount_cents, p.threshold, p.is_on
  from gold_suspect_settings as p
  cross join silver_sales as s
    on not s.is_return
    and (s.gross_cents <= 0 or s.discount_cents > s.gross_cents or s.discount_cents * 100 >= p.threshold * s.gross_cents)
  where p.rule_name = 'high_discount'
)
select
  'high_discount', sale_id, cast(discount_cents as real) / nullif(gross_cents, 0),
  iif(
    discount_cents > gross_cents, 'The discount is larger than the gross amount.',
    'The discount takes most of the gross amount.'
  )
from candidates
where is_on and (gross_cents > 0 or discount_cents > gross_cents)
union all
select 'no_price', c.sale_id, null, 'Sold without a price.'
from gold_suspect_settings as p
cross join candidates as c on c.gross_cents <= 0
where p.rule_name = 'no_price' and p.is_on;
