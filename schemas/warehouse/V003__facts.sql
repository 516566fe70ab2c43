-- Facts: whole numbers only. Dates are yyyymmdd, hours and days hundredths, money fen (1/100 CNY),
-- yes/no 1/0. The facts of a sheet have consecutive ids, which is their only index: a load writes
-- them in one run and a calculation reads them in one run. They have no foreign keys, which would
-- nearly double the time of a load: the loader checks every id of a file against its dimension
-- before it writes the first fact.

-- scan_code says once more, in one number, what a calculation of all figures needs of a service besides
-- its person: fetching and decoding six columns takes twice as long as fetching this one. The engine
-- works it out itself, so it cannot differ from the columns. Both stand first because SQLite reads
-- a row from the front.
create table fact_service (
  fact_id integer not null,
  person_key bigint not null,
  -- [jooq ignore start]
  scan_code bigint not null generated always as (
    key_kind + 1 + 8 * (coalesce(completed + 1, 0) + 4 * (age_group_id + 1 + 64 * (sex_id + 1
      + 16 * (service_id + 1 + 256 * cast(date_id as bigint)))))) stored,
  -- [jooq ignore stop]
  sheet_id integer not null,
  row_no integer not null,
  place_id integer not null,
  service_id integer not null,
  date_id integer not null,
  sex_id integer not null,
  age_group_id integer not null,
  completed integer,
  hours_hundredths integer,
  key_kind integer not null,
  constraint pk_fact_service primary key (fact_id),
  constraint ck_fact_service_completed check (completed in (0, 1)),
  constraint ck_fact_service_key_kind check (key_kind between 0 and 6),
  constraint ck_fact_service_scan_code
    check (service_id between 0 and 254 and sex_id between 0 and 14 and age_group_id between 0 and 62)
);

create table fact_aggregate (
  fact_id integer not null,
  sheet_id integer not null,
  row_no integer not null,
  place_id integer not null,
  service_id integer,
  sex_id integer,
  age_group_id integer,
  measure_id integer not null,
  quantity bigint not null,
  constraint pk_fact_aggregate primary key (fact_id)
);

create table fact_outreach (
  fact_id integer not null,
  sheet_id integer not null,
  row_no integer not null,
  place_id integer not null,
  date_id integer not null,
  activity_id integer not null,
  sex_id integer,
  age_group_id integer,
  measure_id integer not null,
  quantity bigint not null,
  constraint pk_fact_outreach primary key (fact_id)
);

create table fact_capacity (
  fact_id integer not null,
  sheet_id integer not null,
  row_no integer not null,
  place_id integer not null,
  date_id integer not null,
  agency_id integer not null,
  women integer not null,
  men integer not null,
  days_hundredths integer,
  tested integer,
  improved integer,
  constraint pk_fact_capacity primary key (fact_id)
);

create table fact_county_status (
  fact_id integer not null,
  sheet_id integer not null,
  row_no integer not null,
  place_id integer not null,
  plan_adopted integer,
  in_work_plan integer,
  service_point integer,
  local_funding_fen bigint,
  leaders integer,
  models integer,
  meetings integer,
  constraint pk_fact_county_status primary key (fact_id)
);
