-- grain: one row per rule of gold_suspects
-- definition: what the findings were looked for by: the switch, the threshold (minutes, percent of gross, or widths of the middle half) and how many were found
create table gold_suspect_rules (
  rule integer not null, rule_name text not null, severity text not null, is_on integer not null, threshold real,
  findings integer not null
) strict;

insert into gold_suspect_rules
select p.rule, p.rule_name, p.severity, p.is_on, p.threshold, count(s.finding_id)
from gold_suspect_settings as p
left join gold_suspects as s on s.rule = p.rule
group by p.rule
order by p.rule;
