-- For analysts: facts with the words of their dimensions and the place they came from. Only returns
-- that count (not replaced by a correction).

create view v_return as
select r.return_id, pv.code as province, r.unit, r.form, pe.code as period, f.name as file,
  f.received_at, r.layout, r.layout_version, r.load_id, r.loaded_at, r.rows_read, r.rows_accepted,
  r.rows_rejected
from return_form r
join source_file f on f.file_id = r.file_id
join dim_place pv on pv.place_id = r.province_id
join dim_period pe on pe.period_id = r.period_id
where r.status = 'active';

create view v_service as
select t.fact_id, r.province, pl.code as county_code, pl.name_zh as county_zh,
  pl.name_en as county_en, r.period, d.day_date as service_date, s.code as service,
  s.name_en as service_en, s.course, x.code as sex, a.code as age_group, t.completed,
  t.hours_hundredths, t.person_key, t.key_kind, r.return_id, r.file, h.sheet_name, t.row_no,
  r.layout, r.layout_version, r.load_id
from fact_service t
join return_sheet h on h.sheet_id = t.sheet_id
join v_return r on r.return_id = h.return_id
join dim_place pl on pl.place_id = t.place_id
join dim_date d on d.date_id = t.date_id
join dim_service s on s.service_id = t.service_id
join dim_sex x on x.sex_id = t.sex_id
join dim_age_group a on a.age_group_id = t.age_group_id;

create view v_aggregate as
select t.fact_id, r.province, pl.code as county_code, pl.name_zh as county_zh,
  pl.name_en as county_en, r.period, s.code as service, x.code as sex, a.code as age_group,
  m.code as measure, t.quantity, r.return_id, r.form, r.file, h.sheet_name, t.row_no, r.layout,
  r.layout_version, r.load_id
from fact_aggregate t
join return_sheet h on h.sheet_id = t.sheet_id
join v_return r on r.return_id = h.return_id
join dim_place pl on pl.place_id = t.place_id
join dim_measure m on m.measure_id = t.measure_id
left join dim_service s on s.service_id = t.service_id
left join dim_sex x on x.sex_id = t.sex_id
left join dim_age_group a on a.age_group_id = t.age_group_id;

create view v_outreach as
select t.fact_id, r.province, pl.code as county_code, pl.name_zh as county_zh,
  pl.name_en as county_en, r.period, d.day_date as activity_date, c.code as activity,
  c.name_en as activity_en, x.code as sex, a.code as age_group, m.code as measure, t.quantity,
  r.return_id, r.file, h.sheet_name, t.row_no, r.layout, r.layout_version, r.load_id
from fact_outreach t
join return_sheet h on h.sheet_id = t.sheet_id
join v_return r on r.return_id = h.return_id
join dim_place pl on pl.place_id = t.place_id
join dim_date d on d.date_id = t.date_id
join dim_activity c on c.activity_id = t.activity_id
join dim_measure m on m.measure_id = t.measure_id
left join dim_sex x on x.sex_id = t.sex_id
left join dim_age_group a on a.age_group_id = t.age_group_id;

create view v_capacity as
select t.fact_id, r.province, pl.code as county_code, pl.name_zh as county_zh,
  pl.name_en as county_en, r.period, d.day_date as training_date, g.code as agency,
  g.name_en as agency_en, t.women, t.men, t.days_hundredths, t.tested, t.improved, r.return_id,
  r.file, h.sheet_name, t.row_no, r.layout, r.layout_version, r.load_id
from fact_capacity t
join return_sheet h on h.sheet_id = t.sheet_id
join v_return r on r.return_id = h.return_id
join dim_place pl on pl.place_id = t.place_id
join dim_date d on d.date_id = t.date_id
join dim_agency g on g.agency_id = t.agency_id;

create view v_county_status as
select t.fact_id, r.province, pl.code as county_code, pl.name_zh as county_zh,
  pl.name_en as county_en, r.period, t.plan_adopted, t.in_work_plan, t.service_point,
  t.local_funding_fen, t.leaders, t.models, t.meetings, r.return_id, r.file, h.sheet_name, t.row_no,
  r.layout, r.layout_version, r.load_id
from fact_county_status t
join return_sheet h on h.sheet_id = t.sheet_id
join v_return r on r.return_id = h.return_id
join dim_place pl on pl.place_id = t.place_id;

-- Findings that matter now: of returns that count, of forms refused as a whole, of refused files.
create view v_finding as
select n.finding_id, n.file_id, f.name as file, n.return_id, n.form, pv.code as province,
  pe.code as period, n.sheet_name, n.row_no, n.column_no, n.cell, n.code, n.severity, n.column_name, n.found, n.text_zh, n.text_en, n.fix_zh,
  n.fix_en, n.load_id
from finding n
join source_file f on f.file_id = n.file_id
left join return_form r on r.return_id = n.return_id
left join dim_place pv on pv.place_id = r.province_id
left join dim_period pe on pe.period_id = r.period_id
where r.status = 'active'
  or (n.return_id is null and n.load_id = f.load_id
    and (f.status = 'refused'
      or exists (
        select 1 from return_form o where o.file_id = f.file_id and o.status = 'active')));

create view v_figure as
select g.indicator, g.period, p.kind as period_kind, p.start_date, p.end_date, g.scope, g.measure,
  g.disaggregation, g.state, g.value_hundredths, g.denominator_hundredths, g.reason,
  g.calculation_id, c.calculated_at, c.definitions_hash, c.data_version
from figure g
join dim_period p on p.code = g.period
join calculation c on c.calculation_id = g.calculation_id;
