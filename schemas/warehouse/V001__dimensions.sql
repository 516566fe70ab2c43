-- Dimensions shared by all facts. Their ids are those of schemas/codelists, so a fact reads the same
-- in the configuration and in the warehouse. One text for SQLite and PostgreSQL: keys come from the
-- program, numbers are whole, a change of a table is one "alter table" a column.

create table dim_place (
  place_id integer not null,
  kind varchar(10) not null,
  province_id integer not null,
  code varchar(20) not null,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  prefecture varchar(100),
  role varchar(20),
  valid_from date,
  valid_to date,
  constraint pk_dim_place primary key (place_id),
  constraint fk_dim_place_province foreign key (province_id) references dim_place (place_id),
  constraint ck_dim_place_kind check (kind in ('province', 'county'))
);

create table dim_period (
  period_id integer not null,
  code varchar(20) not null,
  kind varchar(20) not null,
  calendar_year integer,
  calendar_quarter integer,
  fiscal_year varchar(20) not null,
  fiscal_half varchar(20),
  start_date date not null,
  end_date date not null,
  constraint pk_dim_period primary key (period_id),
  constraint uq_dim_period_code unique (code),
  constraint ck_dim_period_kind check (kind in ('quarter', 'half_year', 'fiscal_year'))
);

create table dim_date (
  date_id integer not null,
  day_date date not null,
  calendar_year integer not null,
  month integer not null,
  period_id integer not null,
  constraint pk_dim_date primary key (date_id),
  constraint fk_dim_date_period foreign key (period_id) references dim_period (period_id)
);

create table dim_sex (
  sex_id integer not null,
  code varchar(20) not null,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  constraint pk_dim_sex primary key (sex_id)
);

create table dim_age_group (
  age_group_id integer not null,
  code varchar(20) not null,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  from_age integer not null,
  to_age integer,
  constraint pk_dim_age_group primary key (age_group_id)
);

create table dim_service (
  service_id integer not null,
  code varchar(20) not null,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  course integer not null,
  constraint pk_dim_service primary key (service_id),
  constraint ck_dim_service_course check (course in (0, 1))
);

create table dim_activity (
  activity_id integer not null,
  code varchar(20) not null,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  constraint pk_dim_activity primary key (activity_id)
);

create table dim_agency (
  agency_id integer not null,
  code varchar(20) not null,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  constraint pk_dim_agency primary key (agency_id)
);

create table dim_measure (
  measure_id integer not null,
  code varchar(40) not null,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  constraint pk_dim_measure primary key (measure_id)
);
