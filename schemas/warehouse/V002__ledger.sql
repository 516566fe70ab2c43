-- What came in, what became of it and where every fact stands in it. All times are UTC.

-- The last key given out for a table: updated in the transaction that uses the keys, so they have no
-- gaps and two loads at once wait for one another.
create table key_counter (
  table_name varchar(40) not null,
  last_id integer not null,
  constraint pk_key_counter primary key (table_name)
);

insert into key_counter (table_name, last_id) values
  ('load_run', 0), ('source_file', 0), ('return_form', 0), ('return_sheet', 0), ('finding', 0),
  ('fact_service', 0), ('fact_aggregate', 0), ('fact_outreach', 0), ('fact_capacity', 0),
  ('fact_county_status', 0), ('calculation', 0);

create table load_run (
  load_id integer not null,
  started_at timestamp not null,
  program_version varchar(40) not null,
  what varchar(400) not null,
  constraint pk_load_run primary key (load_id)
);

create table source_file (
  file_id integer not null,
  sha256 varchar(64) not null,
  name varchar(400) not null,
  folder varchar(1000) not null,
  size_bytes bigint not null,
  received_at timestamp not null,
  status varchar(20) not null,
  duplicate_of integer,
  load_id integer not null,
  constraint pk_source_file primary key (file_id),
  constraint fk_source_file_duplicate foreign key (duplicate_of) references source_file (file_id),
  constraint fk_source_file_load foreign key (load_id) references load_run (load_id),
  constraint ck_source_file_status check (status in ('accepted', 'partly', 'refused', 'duplicate'))
);

create index ix_source_file_sha256 on source_file (sha256);

create table return_form (
  return_id integer not null,
  province_id integer not null,
  unit varchar(100) not null,
  form varchar(10) not null,
  period_id integer not null,
  layout varchar(100) not null,
  layout_version varchar(40) not null,
  file_id integer not null,
  load_id integer not null,
  rows_read integer not null,
  rows_accepted integer not null,
  rows_rejected integer not null,
  status varchar(20) not null,
  loaded_at timestamp not null,
  superseded_at timestamp,
  superseded_by integer,
  constraint pk_return_form primary key (return_id),
  constraint fk_return_form_province foreign key (province_id) references dim_place (place_id),
  constraint fk_return_form_period foreign key (period_id) references dim_period (period_id),
  constraint fk_return_form_file foreign key (file_id) references source_file (file_id),
  constraint fk_return_form_load foreign key (load_id) references load_run (load_id),
  constraint fk_return_form_superseded foreign key (superseded_by) references return_form (return_id),
  constraint ck_return_form_status check (status in ('active', 'superseded')),
  constraint ck_return_form_rows check (rows_read = rows_accepted + rows_rejected)
);

create index ix_return_form_key on return_form (period_id, province_id, form, unit);
create index ix_return_form_file on return_form (file_id);

-- No two returns with the same key count at once.
-- [jooq ignore start]
create unique index uq_return_form_active on return_form (period_id, province_id, form, unit)
  where status = 'active';
-- [jooq ignore stop]

create table return_sheet (
  sheet_id integer not null,
  return_id integer not null,
  sheet_no integer not null,
  sheet_name varchar(400),
  fact_table varchar(40) not null,
  first_fact_id integer not null,
  last_fact_id integer not null,
  constraint pk_return_sheet primary key (sheet_id),
  constraint fk_return_sheet_return foreign key (return_id) references return_form (return_id)
);

create index ix_return_sheet_return on return_sheet (return_id);
create index ix_return_sheet_facts on return_sheet (fact_table, last_fact_id);

create table finding (
  finding_id integer not null,
  load_id integer not null,
  file_id integer not null,
  return_id integer,
  form varchar(10),
  sheet_name varchar(400),
  row_no integer not null,
  column_no integer not null,
  cell varchar(20) not null,
  code varchar(60) not null,
  severity varchar(10) not null,
  column_name varchar(100) not null,
  found text not null,
  text_zh text not null,
  text_en text not null,
  fix_zh text not null,
  fix_en text not null,
  constraint pk_finding primary key (finding_id),
  constraint fk_finding_load foreign key (load_id) references load_run (load_id),
  constraint fk_finding_file foreign key (file_id) references source_file (file_id),
  constraint fk_finding_return foreign key (return_id) references return_form (return_id),
  constraint ck_finding_severity check (severity in ('error', 'warning', 'info'))
);

create index ix_finding_file on finding (file_id);

-- Of a file with very many findings of one code only the first are kept; the rest are counted here.
create table finding_surplus (
  load_id integer not null,
  file_id integer not null,
  code varchar(60) not null,
  not_kept integer not null,
  constraint pk_finding_surplus primary key (load_id, file_id, code),
  constraint fk_finding_surplus_load foreign key (load_id) references load_run (load_id),
  constraint fk_finding_surplus_file foreign key (file_id) references source_file (file_id)
);
