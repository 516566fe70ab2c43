-- All indicators, breakdowns, periods and scopes in DuckDB's SQL, as fast as we could write it: one scan for
-- everything that adds up, one for the firsts of persons, and small tables from there on.
create or replace temp table total as
select province, quarter, service, sex, age, completed, count(*) as n
from fact_service group by all;

create or replace temp table firsts as
with person as (
  select person, province,
    min(case when completed = 1 and service <= 4 and cell > 0 then day * 8 + cell end) as empowered,
    min(case when cell > 0 then day * 8 + cell end) as reached,
    min(case when age = 2 then day * 8 + sex end) as eighteen
  from (
    select person, province, service, day, completed, age, sex,
      case when age = 1 then sex when age = 3 and sex = 2 then 3 else 0 end as cell
    from fact_service)
  group by person, province),
scoped as (
  select province as scope, empowered, reached, eighteen from person
  union all
  select 'ALL', min(empowered), min(reached), min(eighteen) from person group by person)
select '1310.1' as indicator, scope, empowered as first, count(*) as n from scoped
where empowered is not null group by all
union all
select '1310.2', scope, reached, count(*) from scoped where reached is not null group by all
union all
select '1310.6', scope, eighteen, count(*) from scoped where eighteen is not null group by all;

create or replace temp table cell as
with counted as (
  select province, quarter, measure, service, sex, age, quantity,
    bool_or(measure = 2) over (partition by sheet, row_no, service) as stated
  from fact_aggregate),
part as (
  select '1310.3' as indicator, '' as label, province, quarter, sum(n) as n, null as d
  from total group by all
  union all
  select '1310.3', 'service=S0' || service, province, quarter, sum(n), null from total group by all
  union all
  select '1310.3', 'sex=' || ['M', 'F'][sex] || ';age=' || ['U18', '18', '19-24', '25+'][age],
    province, quarter, sum(n), null from total group by all
  union all
  select '1310.3', '', province, quarter, sum(quantity), null
  from counted where measure = 1 group by all
  union all
  select '1310.3', 'service=S0' || service, province, quarter, sum(quantity), null
  from counted where measure = 1 group by all
  union all
  select '1310.3', 'sex=' || ['M', 'F'][sex] || ';age=' || ['U18', '18', '19-24', '25+'][age],
    province, quarter, sum(quantity), null from counted where measure = 1 group by all
  union all
  select '1300.1', '', province, quarter, sum(case when completed = 1 then n else 0 end), sum(n)
  from total where service <= 4 and completed is not null group by all
  union all
  select '1300.1', '', province, quarter, sum(case when measure = 2 then quantity else 0 end),
    sum(case when measure = 1 then quantity else 0 end)
  from counted where service <= 4 and stated group by all
  union all
  select '1310.1', label, province, quarter, sum(quantity), null
  from (select *, unnest(['', ['group=boys_u18', 'group=girls_u18', 'group=women_19_24'][
    case when age = 1 then sex else 3 end]]) as label
    from counted where measure = 4 and (age = 1 or age = 3 and sex = 2)) group by all
  union all
  select '1310.2', label, province, quarter, sum(quantity), null
  from (select *, unnest(['', ['group=boys_u18', 'group=girls_u18', 'group=women_19_24'][
    case when age = 1 then sex else 3 end]]) as label
    from counted where measure = 3 and (age = 1 or age = 3 and sex = 2)) group by all
  union all
  select '1310.6', label, province, quarter, sum(quantity), null
  from (select *, unnest(['', 'sex=' || ['M', 'F'][sex]]) as label
    from counted where measure = 3 and age = 2) group by all
  union all
  select ['1310.5', '1310.7', '1310.4'][measure - 4], '', province, quarter, sum(quantity), null
  from fact_outreach group by all
  union all
  select '1310.4', 'sex=' || ['M', 'F'][sex] || ';age=' || ['U18', '18', '19-24', '25+'][age],
    province, quarter, sum(quantity), null from fact_outreach where measure = 7 group by all
  union all
  select '1210.1', '', province, quarter, sum(women + men), null from fact_capacity group by all
  union all
  select '1210.1', 'sex=F', province, quarter, sum(women), null from fact_capacity group by all
  union all
  select '1210.1', 'sex=M', province, quarter, sum(men), null from fact_capacity group by all
  union all
  select '1210.1', 'agency=G0' || agency, province, quarter, sum(women + men), null
  from fact_capacity group by all
  union all
  select '1210.2', '', province, quarter, sum(improved), sum(tested) from fact_capacity group by all
  union all
  select '1110.1', '', province, quarter, sum(leaders), null from fact_county_status group by all
  union all
  select '1110.2', '', province, quarter, sum(funding), null from fact_county_status group by all
  union all
  select '1210.3', '', province, quarter, sum(meetings), null from fact_county_status group by all)
select indicator, label, scope, quarter, sum(n) as n, sum(d) as d
from (select *, unnest([province, 'ALL']) as scope from part) group by all
union all
select indicator, label, scope, quarter, sum(n), null
from (
  select indicator, scope, n,
    (first // 80000) * 4 + ((first // 800) % 100 + 2) // 3 - 1 as quarter,
    unnest(['', case when indicator = '1310.6' then 'sex=' || ['M', 'F'][first % 8]
      else ['group=boys_u18', 'group=girls_u18', 'group=women_19_24'][first % 8] end]) as label
  from firsts)
group by all;

with flow as (
  select indicator, p.id, measure, scope, label,
    sum(n) filter (measure = 'cumulative' or quarter >= p.first) as n,
    sum(d) filter (measure = 'cumulative' or quarter >= p.first) as d
  from cell join period p on quarter <= p.last
  cross join (select unnest(['period', 'cumulative']) as measure)
  group by all),
state as (
  select p.id, place_id, province, arg_max(plan_adopted, quarter) as plan_adopted,
    arg_max(in_work_plan, quarter) as in_work_plan,
    arg_max(service_point, quarter) as service_point, arg_max(models, quarter) as models
  from fact_county_status join period p on quarter <= p.last group by all),
states as (
  select id, scope, sum(plan_adopted) as plan_adopted, sum(in_work_plan) as in_work_plan,
    sum(service_point) as service_point, sum(models) as models,
    count(*) filter (models >= 1) as applying
  from (select *, unnest([province, 'ALL']) as scope from state) group by all)
select indicator, id, scope,
  case when measure = 'period' and indicator in ('1310.1', '1310.2', '1310.6') then 'new'
    else measure end, label, n, d
from flow where n <> 0 or d <> 0
union all select '1100.1', id, scope, 'latest', '', plan_adopted, null from states
union all select '1110.3', id, scope, 'latest', '', in_work_plan, null from states
union all select '1200.1', id, scope, 'latest', '', service_point, null from states
union all select '1220.1', id, scope, 'latest', '', models, null from states
union all select '1220.2', id, scope, 'latest', '', applying, null from states
