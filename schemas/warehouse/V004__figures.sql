-- Figures of the logframe as last calculated, and the reports rendered from them. A value is kept in
-- hundredths of the indicator's unit, so that it is exact on every engine.

create table calculation (
  calculation_id integer not null,
  calculated_at timestamp not null,
  definitions_hash varchar(64) not null,
  data_version bigint not null,
  constraint pk_calculation primary key (calculation_id)
);

create table figure (
  indicator varchar(20) not null,
  period varchar(20) not null,
  scope varchar(20) not null,
  measure varchar(20) not null,
  disaggregation varchar(200) not null,
  state varchar(20) not null,
  value_hundredths bigint,
  denominator_hundredths bigint,
  reason text not null,
  calculation_id integer not null,
  constraint pk_figure primary key (period, scope, indicator, measure, disaggregation),
  constraint fk_figure_calculation foreign key (calculation_id) references calculation (calculation_id)
);

-- The figures of a period and a scope as one: while the fingerprint of those calculated equals it,
-- none of them need be read or written.
create table figure_group (
  period varchar(20) not null,
  scope varchar(20) not null,
  fingerprint varchar(64) not null,
  constraint pk_figure_group primary key (period, scope)
);

create table rendered (
  report varchar(60) not null,
  scope varchar(20) not null,
  period varchar(20) not null,
  language varchar(10) not null,
  inputs_hash varchar(64) not null,
  file varchar(400) not null,
  sha256 varchar(64) not null,
  rendered_at timestamp not null,
  constraint pk_rendered primary key (report, scope, period, language)
);
