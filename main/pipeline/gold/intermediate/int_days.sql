-- grain: one row per calendar day of the sales
-- definition: the calendar by day number, with a running month number for differences in months
create temp table int_days (
  day integer primary key, date text not null, month text not null, month_index integer not null,
  weekday integer not null
) strict;

insert into int_days
select day, date, month, year * 12 + cast(substr(month, 6, 2) as integer) - 1, weekday
from silver_dates;
