-- What was published, for ever: an edition of a report with the figures it printed, as it printed
-- them (after disclosure control), and the returns that counted then. Rows are only ever added.

insert into key_counter (table_name, last_id) values ('publication', 0);

create table publication (
  publication_id integer not null,
  report varchar(60) not null,
  scope varchar(20) not null,
  period varchar(20) not null,
  edition_no integer not null,
  published_at timestamp not null,
  published_by varchar(200) not null,
  -- Names the snapshot of the definitions in the archive.
  definitions_hash varchar(64) not null,
  data_version bigint not null,
  program_version varchar(40) not null,
  -- The list of the edition's files with their checksums, within the outbox.
  file varchar(400) not null,
  sha256 varchar(64) not null,
  note text not null,
  constraint pk_publication primary key (publication_id),
  constraint uq_publication_edition unique (report, scope, period, edition_no)
);

create table publication_figure (
  publication_id integer not null,
  indicator varchar(20) not null,
  period varchar(20) not null,
  scope varchar(20) not null,
  measure varchar(20) not null,
  disaggregation varchar(200) not null,
  state varchar(20) not null,
  value_hundredths bigint,
  denominator_hundredths bigint,
  reason text not null,
  constraint pk_publication_figure
    primary key (publication_id, indicator, period, scope, measure, disaggregation),
  constraint fk_publication_figure foreign key (publication_id)
    references publication (publication_id)
);

create table publication_return (
  publication_id integer not null,
  return_id integer not null,
  constraint pk_publication_return primary key (publication_id, return_id),
  constraint fk_publication_return foreign key (publication_id)
    references publication (publication_id),
  constraint fk_publication_return_form foreign key (return_id) references return_form (return_id)
);

-- The newest edition of each report.
create view v_published as
select p.publication_id, p.report, p.scope as report_scope, p.period as report_period,
  p.edition_no, p.published_at, g.indicator, g.period, g.scope, g.measure, g.disaggregation, g.state,
  g.value_hundredths, g.denominator_hundredths, g.reason
from publication p
join publication_figure g on g.publication_id = p.publication_id
where p.edition_no = (
  select max(n.edition_no) from publication n
  where n.report = p.report and n.scope = p.scope and n.period = p.period);
