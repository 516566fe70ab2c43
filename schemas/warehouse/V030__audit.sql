-- What was done, by whom and when: an entry is written in the transaction of what it records and never
-- changed. Each carries the hash of the one before it, so that none can be changed, left out, put in or
-- moved without the chain breaking.
create table audit_entry (
  entry_no integer not null,
  recorded_at timestamp not null,
  recorded_by text not null,
  kind varchar(40) not null,
  load_id integer,
  return_id integer,
  subject text not null,
  detail text not null,
  previous_hash varchar(64) not null,
  entry_hash varchar(64) not null,
  constraint pk_audit_entry primary key (entry_no)
);

insert into key_counter (table_name, last_id) values ('audit_entry', 0);
