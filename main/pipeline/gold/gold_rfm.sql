-- grain: one row per known customer with at least one order that has a sale
-- definition: recency in days before the last date of the data, frequency = orders, monetary = net sales; scores 1 to 5, 5 is best; ties keep the same score
create table gold_rfm (
  customer_id text not null, customer_name text not null, last_purchase text not null,
  recency_days integer not null, frequency integer not null, monetary_cents integer not null,
  r integer not null, f integer not null, m integer not null,
  rfm_score integer not null, rfm_cell text not null, segment text not null
) strict;

insert into gold_rfm
with customers as (
  select
    customer_key, max(iif(has_sale, day, null)) as last_day,
    count(distinct iif(has_sale, order_key, null)) as frequency, sum(net_cents) as monetary_cents
  from int_sales_runs
  where customer_key > 0
  group by customer_key
  having max(has_sale) = 1
),
named as (
  select
    c.*, p.customer_id, p.customer_name, (select max(day) from int_days) - c.last_day as recency_days
  from customers as c
  cross join silver_customers as p on p.customer_key = c.customer_key
),
ranked as (
  select
    *, count(*) over () as n,
    rank() over (order by recency_days desc) as r_rank, rank() over (order by frequency) as f_rank,
    rank() over (order by monetary_cents) as m_rank,
    ntile(5) over (order by recency_days desc, customer_id) as r_tile,
    ntile(5) over (order by frequency, customer_id) as f_tile,
    ntile(5) over (order by monetary_cents, customer_id) as m_tile
  from named
),
scored as (
  select
    *,
    iif(p.value, r_tile, 1 + min(4, 5 * (r_rank - 1) / n)) as r,
    iif(p.value, f_tile, 1 + min(4, 5 * (f_rank - 1) / n)) as f,
    iif(p.value, m_tile, 1 + min(4, 5 * (m_rank - 1) / n)) as m
  from ranked
  cross join gold_parameters as p on p.name = 'rfm_ntile'
)
select
  s.customer_id, s.customer_name, d.date as last_purchase, s.recency_days, s.frequency, s.monetary_cents,
  s.r, s.f, s.m, s.r + s.f + s.m as rfm_score, s.r || '' || s.f || '' || s.m as rfm_cell, g.segment
from scored as s
cross join int_days as d on d.day = s.last_day
cross join gold_segment_map as g on g.r = s.r and g.fm = (s.f + s.m + 1) / 2
order by rfm_score desc, s.monetary_cents desc, s.customer_id;
