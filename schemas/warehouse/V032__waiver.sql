-- Exceptions granted: what is let in although a rule or the refusal policy speaks against it.
create table waiver (
  waiver_id integer not null,
  rule varchar(60) not null,
  province varchar(20) not null,
  form varchar(10) not null,
  period varchar(20) not null,
  file_name varchar(400),
  row_no integer,
  cell varchar(20),
  granted_by text not null,
  granted_at timestamp not null,
  reason text not null,
  valid_until date not null,
  ended_by text,
  ended_at timestamp,
  end_reason text,
  constraint pk_waiver primary key (waiver_id)
);

-- What was let in by a waiver in a load: it stands beside the figures for as long as that load counts, even when
-- the waiver itself has run out.
create table waiver_use (
  load_id integer not null,
  waiver_id integer not null,
  findings integer not null,
  constraint pk_waiver_use primary key (load_id, waiver_id),
  constraint fk_waiver_use_load foreign key (load_id) references load_run (load_id),
  constraint fk_waiver_use_waiver foreign key (waiver_id) references waiver (waiver_id)
);

insert into key_counter (table_name, last_id) values ('waiver', 0);
