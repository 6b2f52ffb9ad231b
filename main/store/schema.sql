-- The project file. Bronze tables are made per import, with the columns of the files.

create table bronze_files (
  file_id integer primary key, -- from the content's sha256, so the order of loading does not matter
  seq integer not null,        -- order of loading
  name text not null,
  role text not null,
  sha256 text not null unique,
  bytes integer not null,
  encoding text not null,
  delimiter text not null,
  header text not null,        -- JSON array, as read
  header_line integer not null,
  mapping text not null,       -- JSON: canonical field -> header
  date_order text,
  records integer not null,
  accepted integer not null,
  rejected integer not null,
  duplicates integer not null,
  superseded integer not null,
  replaced integer not null,
  repaired integer not null,
  empty_keys integer not null,
  distinct_keys integer not null,
  status text not null,        -- 'active' or 'replaced'
  warnings text not null,      -- JSON
  imported_at text not null,
  run_id text not null
) strict;

-- How the keys of a file were found in another one: one row a file and lookup.
create table bronze_joins (
  file_id integer not null,
  column_name text not null,   -- the key in this file
  joined_file text not null,
  key_name text not null,      -- the key in the other file
  fields text not null,        -- JSON: what the other file brought; [] where it is a dimension
  match_rate real,             -- share of distinct keys, 0 to 1
  matched_lines integer not null,
  lines integer not null,      -- lines that carry a key
  unknown_keys text not null   -- JSON: up to ten
) strict;

create table silver_products (
  product_key integer primary key, -- 1-based; 0 is "no product" and has no row
  product_id text not null,
  product_name text not null,      -- the id where the data has no name
  category text, subcategory text, brand text, supplier_name text,
  price real, unit_cost real,
  is_unknown integer not null      -- 1: sold, but not in the products file
) strict;

create table silver_customers (
  customer_key integer primary key, -- 0 = guest, without a row
  customer_id text not null, customer_name text not null,
  email text, join_date text, country text, region text, city text, segment text,
  is_unknown integer not null
) strict;

create table silver_stores (
  store_key integer primary key, -- 0 = no store, without a row
  store_id text not null, store_name text not null,
  city text, region text, country text, latitude real, longitude real,
  is_unknown integer not null
) strict;

create table silver_promotions (
  promotion_key integer primary key, -- 0 = no promotion, without a row
  promotion_id text not null, promotion_name text not null, promotion_method text,
  product_key integer,               -- null: applies to any line that carries its id
  discount_percent real,             -- 0 to 100
  start_date text, end_date text
) strict;

create table silver_feedback (
  feedback_key integer primary key,
  feedback_id text, product_key integer not null, customer_key integer not null,
  rating real not null, review_date text, comments text,
  file_id integer not null, line integer not null
) strict;

create table silver_dates (
  day integer not null, -- days since 1970-01-01, every day from the first to the last date of the sales
  date text not null,
  year integer not null, quarter text not null, month text not null, iso_week text not null,
  weekday integer not null -- Monday = 1
) strict;

create table silver_orders (
  order_key integer primary key, -- 1-based
  transaction_id text not null,  -- as in the files, or derived (is_derived = 1)
  is_derived integer not null
) strict;

-- One row per accepted transaction line. Keys join the tables above; texts are repeated for reading by eye.
create table silver_sales (
  sale_id integer primary key, -- 1-based, ordered by date, file name, line
  day integer not null,
  second_of_day integer,       -- null where the line has no time
  order_key integer not null,
  product_key integer not null,
  customer_key integer not null,  -- 0 = guest
  store_key integer not null,     -- 0 = none
  promotion_key integer not null, -- 0 = none
  quantity real not null,         -- negative on returns
  gross_cents integer not null,
  discount_cents integer not null,
  net_cents integer not null,
  cost_cents integer,             -- null where the unit cost is unknown
  is_return integer not null,
  is_high_value integer not null,
  unit_price real,
  file_id integer not null,
  line integer not null,
  date text not null,
  transaction_id text not null,
  product_id text not null,
  customer_id text,
  store_id text,
  promotion_id text,
  country text, region text, city text, -- of the store, or of the line where the file has no stores
  channel text, payment_method text,
  hour integer generated always as (second_of_day / 3600) virtual,
  year integer generated always as (cast(substr(date, 1, 4) as integer)) virtual,
  month text generated always as (substr(date, 1, 7)) virtual,
  quarter text generated always as (substr(date, 1, 4) || '-Q' || ((cast(substr(date, 6, 2) as integer) + 2) / 3)) virtual,
  weekday integer generated always as ((day + 3) % 7 + 1) virtual,
  iso_week text generated always as (strftime('%G-W%V', date)) virtual,
  margin_cents integer generated always as (net_cents - cost_cents) virtual
) strict;

-- Every bronze record that did not become a silver row, and every repaired cell.
create table silver_ledger (
  ledger_id integer primary key,
  file_id integer not null, line integer not null,
  kind text not null,   -- rejected, duplicate, superseded, replaced, repaired
  reason text not null, -- a fixed word, counted in the report
  column_name text, value text,
  detail text           -- the same in a sentence
) strict;

-- The cube's own storage: the sales lines as dictionary-coded columns.
create table gold_sales (
  name text not null, type text not null, bytes blob not null
) strict;

-- A checksum of all pages, so that damage is seen that leaves the tables readable. One row.
create table project_seal (
  change_counter integer not null, -- SQLite's own, when the file was sealed
  pages_crc32 integer not null,    -- of the list of the pages' CRC-32, this table's page left out
  seal_crc32 integer not null      -- of the two numbers before
) strict;

create table project_state (key text not null, value text not null) strict;
