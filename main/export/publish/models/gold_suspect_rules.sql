-- grain: one row per rule of gold_suspects
-- definition: what the findings were looked for by: the switch, the threshold (minutes, percent of gross, or widths of the middle half) and how many were found
create or replace table gold_suspect_rules as
select
  p.rule, p.rule_name, p.severity, p.is_on <> 0 as is_on, nullif(p.threshold, -1) as threshold,
  count(s.finding_id) as findings
from gold_suspect_settings as p
left join gold_suspects as s on s.rule = p.rule
group by p.rule, p.rule_name, p.severity, p.is_on, p.threshold;
