-- How files came in. A file that came in a ZIP names the ZIP's bytes, which are kept as well.
alter table source_file add column archive_sha256 varchar(64);

-- Keyed hash of what a return says, row by row: the same return saved anew is known by it.
alter table return_form add column content_print varchar(64);

-- What lies in an inbox that the program may not move anything out of, and was told or taken once.
create table left_in_inbox (
  path_sha256 varchar(64) not null,
  size_bytes bigint not null,
  modified_ms bigint not null,
  constraint pk_left_in_inbox primary key (path_sha256)
);
