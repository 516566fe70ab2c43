-- What a finding kept from being checked, and which load of a file its feedback in the outbox tells.

alter table finding add column not_checked_zh text default '' not null;

alter table finding add column not_checked_en text default '' not null;

create table file_feedback (
  file_id integer not null,
  load_id integer not null,
  folder varchar(1000) not null,
  constraint pk_file_feedback primary key (file_id),
  constraint fk_file_feedback_file foreign key (file_id) references source_file (file_id),
  constraint fk_file_feedback_load foreign key (load_id) references load_run (load_id)
);
