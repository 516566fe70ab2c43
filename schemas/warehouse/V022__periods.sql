-- Periods closed to returns, and the exceptions: what was done, by whom and why. Rows are only
-- ever added; the last close or reopen of a quarter holds.

insert into key_counter (table_name, last_id) values ('period_event', 0);

create table period_event (
  period_event_id integer not null,
  kind varchar(20) not null,
  period varchar(20) not null,
  -- Of an exception: the province, the form (none for all its forms) and the last day.
  province varchar(20),
  form varchar(10),
  valid_until date,
  done_by varchar(200) not null,
  done_at timestamp not null,
  reason text not null,
  constraint pk_period_event primary key (period_event_id),
  constraint ck_period_event_kind check (kind in ('closed', 'reopened', 'exception'))
);
