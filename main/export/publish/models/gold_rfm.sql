-- grain: one row per known customer with at least one order that has a sale
-- definition: recency in days before the last date of the data, frequency = orders, monetary = net sales; scores 1 to 5, 5 is best; ties keep the same score
create or replace table gold_rfm as
with customers as (
  select
    known_customer_key, max(sale_day) as last_day, count(distinct sale_order_key) as frequency,
    sum(net_amount) as monetary
  from int_sales
  where known_customer_key is not null
  group by known_customer_key
),
named as (
  select
    p.customer_id, p.customer_name, d.date as last_purchase, c.frequency, c.monetary,
    (select max(day) from silver_dates) - c.last_day as recency_days
  from customers as c
  join silver_customers as p on p.customer_key = c.known_customer_key
  join silver_dates as d on d.day = c.last_day
),
ranked as (
  select
    customer_id, customer_name, last_purchase, frequency, monetary, recency_days, count(*) over () as n,
    rank() over (order by recency_days desc) as r_rank, rank() over (order by frequency) as f_rank,
    rank() over (order by monetary) as m_rank,
    ntile(5) over (order by recency_days desc, customer_id) as r_tile,
    ntile(5) over (order by frequency, customer_id) as f_tile,
    ntile(5) over (order by monetary, customer_id) as m_tile
  from named
),
scored as (
  select
    ranked.*,
    case when p.value <> 0 then r_tile else 1 + cast(floor(5 * (r_rank - 1) / n) as int) end as r,
    case when p.value <> 0 then f_tile else 1 + cast(floor(5 * (f_rank - 1) / n) as int) end as f,
    case when p.value <> 0 then m_tile else 1 + cast(floor(5 * (m_rank - 1) / n) as int) end as m
  from ranked
  join gold_parameters as p on p.name = 'rfm_ntile'
)
select
  s.customer_id, s.customer_name, s.last_purchase, s.recency_days, s.frequency,
  cast(s.monetary as money) as monetary_amount, s.r, s.f, s.m, s.r + s.f + s.m as rfm_score,
  cast(s.r as string) || cast(s.f as string) || cast(s.m as string) as rfm_cell, g.segment
from scored as s
join gold_segment_map as g on g.r = s.r and g.fm = cast(floor((s.f + s.m + 1) / 2) as int);
