-- grain: one row per record of the file, every column as text, with the file's id and the record's line
create table bronze_transactions as
select 1 as _file_id, row_number() over () + 1 as _line, *
from read_csv('{{file}}', header = true, delim = ',', quote = '"', all_varchar = true);
