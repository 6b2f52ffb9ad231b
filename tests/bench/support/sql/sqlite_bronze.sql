-- grain: one row per record of the file, every column as text, with the file's id; the record's line is rowid + 1
pragma journal_mode = off;
pragma synchronous = off;
pragma locking_mode = exclusive;
pragma cache_size = -600000;
pragma temp_store = memory;
create table bronze_transactions (
  "InvoiceNo" text, "StockCode" text, "Description" text, "Quantity" text, "InvoiceDate" text, "UnitPrice" text,
  "CustomerID" text, "Country" text
);
.import --csv --skip 1 '{{file}}' bronze_transactions
alter table bronze_transactions add column _file_id integer not null default 1;
