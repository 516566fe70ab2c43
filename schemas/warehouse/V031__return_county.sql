-- The counties that the accepted rows of a return tell of, so that completeness by county can be told
-- without looking at every fact.
create table return_county (
  return_id integer not null,
  place_id integer not null,
  rows_accepted integer not null,
  constraint pk_return_county primary key (return_id, place_id),
  constraint fk_return_county_return foreign key (return_id) references return_form (return_id)
);

-- Returns loaded before this table was made.
-- [jooq ignore start]
insert into return_county (return_id, place_id, rows_accepted)
select h.return_id, t.place_id, count(distinct h.sheet_no * cast(10000000 as bigint) + t.row_no)
from (
  select sheet_id, place_id, row_no from fact_service
  union all select sheet_id, place_id, row_no from fact_aggregate
  union all select sheet_id, place_id, row_no from fact_outreach
  union all select sheet_id, place_id, row_no from fact_capacity
  union all select sheet_id, place_id, row_no from fact_county_status) t
join return_sheet h on h.sheet_id = t.sheet_id
group by h.return_id, t.place_id;
-- [jooq ignore stop]
