-- What each return says in sum of each county: what cross checks compare, for returns that a correction replaced too.
create table return_measure (
  return_id integer not null,
  place_id integer not null,
  measure varchar(40) not null,
  quantity bigint not null,
  constraint pk_return_measure primary key (return_id, place_id, measure),
  constraint fk_return_measure_return foreign key (return_id) references return_form (return_id)
);

-- What cross checks found in the returns that count: warnings of a kind of their own, the weightiest first by score.
create table check_finding (
  check_code varchar(60) not null,
  province varchar(20) not null,
  place varchar(20) not null,
  period varchar(20) not null,
  score integer not null,
  text_zh text not null,
  text_en text not null,
  fix_zh text not null,
  fix_en text not null,
  constraint pk_check_finding primary key (check_code, province, place, period)
);

-- Returns loaded before these tables were made.
-- [jooq ignore start]
insert into return_measure (return_id, place_id, measure, quantity)
select h.return_id, t.place_id, t.measure, sum(t.quantity)
from (
  select sheet_id, place_id, 'services' as measure, 1 as quantity from fact_service
  union all select sheet_id, place_id, 'completed', 1 from fact_service where completed = 1
  union all select a.sheet_id, a.place_id, m.code, a.quantity
    from fact_aggregate a join dim_measure m on m.measure_id = a.measure_id
  union all select o.sheet_id, o.place_id, m.code, o.quantity
    from fact_outreach o join dim_measure m on m.measure_id = o.measure_id
  union all select sheet_id, place_id, 'trainings', 1 from fact_capacity
  union all select sheet_id, place_id, 'trainees', women + men from fact_capacity
  union all select sheet_id, place_id, 'tested', tested from fact_capacity where tested is not null
  union all select sheet_id, place_id, 'improved', improved from fact_capacity where improved is not null
  union all select sheet_id, place_id, 'plan_adopted', plan_adopted from fact_county_status where plan_adopted is not null
  union all select sheet_id, place_id, 'in_work_plan', in_work_plan from fact_county_status where in_work_plan is not null
  union all select sheet_id, place_id, 'service_point', service_point from fact_county_status where service_point is not null
  union all select sheet_id, place_id, 'local_funding_fen', local_funding_fen
    from fact_county_status where local_funding_fen is not null
  union all select sheet_id, place_id, 'leaders', leaders from fact_county_status where leaders is not null
  union all select sheet_id, place_id, 'models', models from fact_county_status where models is not null
  union all select sheet_id, place_id, 'meetings', meetings from fact_county_status where meetings is not null) t
join return_sheet h on h.sheet_id = t.sheet_id
group by h.return_id, t.place_id, t.measure;

insert into return_measure (return_id, place_id, measure, quantity)
select h.return_id, t.place_id, 'persons', count(distinct t.person_key)
from fact_service t
join return_sheet h on h.sheet_id = t.sheet_id
group by h.return_id, t.place_id;
-- [jooq ignore stop]
