-- grain: one row per finding of rule 6: per return
-- definition: returns without an earlier sale of the product to the customer; a time that is missing counts for the customer
create temp table int_returned (
  customer_key integer not null, product_key integer not null, primary key (customer_key, product_key)
) strict, without rowid;

insert or ignore into int_returned
select s.customer_key, s.product_key
from gold_suspect_settings as p
cross join silver_sales as s on s.is_return and s.customer_key > 0
where p.rule_name = 'return_without_sale' and p.is_on;

create temp table int_first_sales (
  customer_key integer not null, product_key integer not null, moment integer not null,
  primary key (customer_key, product_key)
) strict, without rowid;

insert into int_first_sales
select s.customer_key, s.product_key, min(s.day * 86400 + ifnull(s.second_of_day, 0))
from silver_sales as s
cross join int_returned as r on r.customer_key = s.customer_key and r.product_key = s.product_key
where (select count(*) from int_returned) > 0 and not s.is_return
group by s.customer_key, s.product_key;

create temp table int_suspect_returns (sale_id integer primary key) strict;

insert into int_suspect_returns
select s.sale_id
from silver_sales as s
left join int_first_sales as f on f.customer_key = s.customer_key and f.product_key = s.product_key
where (select count(*) from int_returned) > 0 and s.is_return and s.customer_key > 0
  and ifnull(f.moment > s.day * 86400 + ifnull(s.second_of_day, 86399), true);
