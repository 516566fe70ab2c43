-- What was known when. Facts never change; which returns count at a moment is told by loaded_at and
-- superseded_at, and which definitions were in use by definition_use.

create table definition_use (
  used_from timestamp not null,
  -- Names the snapshot in the archive: schemas and report templates.
  definitions_hash varchar(64) not null,
  program_version varchar(40) not null,
  constraint pk_definition_use primary key (used_from, definitions_hash)
);

-- Every return ever loaded. One counts at a moment t if loaded_at <= t and superseded_at is null
-- or > t.
create view v_return_history as
select r.return_id, pv.code as province, r.unit, r.form, pe.code as period, f.name as file,
  f.sha256, r.layout, r.layout_version, r.load_id, r.loaded_at, r.superseded_at, r.superseded_by,
  r.rows_read, r.rows_accepted, r.rows_rejected
from return_form r
join source_file f on f.file_id = r.file_id
join dim_place pv on pv.place_id = r.province_id
join dim_period pe on pe.period_id = r.period_id;
