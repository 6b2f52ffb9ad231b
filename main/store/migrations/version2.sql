-- The seal: a checksum of all pages, so that damage is seen that leaves the tables readable.
create table project_seal (
  change_counter integer not null, -- SQLite's own, when the file was sealed
  pages_crc32 integer not null,    -- of the list of the pages' CRC-32, this table's page left out
  seal_crc32 integer not null      -- of the two numbers before
) strict;

-- The state has to be the file's last table again.
create temp table kept_state as select key, value from project_state;
drop table project_state;
create table project_state (key text not null, value text not null) strict;
insert into project_state select key, value from kept_state;
drop table kept_state;
