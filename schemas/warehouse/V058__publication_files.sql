-- An edition tells more than its report prints: the files for other programs beside it hold every
-- figure of the period. 1: printed in the report; 0: only in a file beside it.

alter table publication_figure add column printed smallint default 1 not null;

drop view v_published;

-- The newest edition of each report, as it was printed.
create view v_published as
select p.publication_id, p.report, p.scope as report_scope, p.period as report_period,
  p.edition_no, p.published_at, g.indicator, g.period, g.scope, g.measure, g.disaggregation, g.state,
  g.value_hundredths, g.denominator_hundredths, g.reason
from publication p
join publication_figure g on g.publication_id = p.publication_id
where g.printed = 1
and p.edition_no = (
  select max(n.edition_no) from publication n
  where n.report = p.report and n.scope = p.scope and n.period = p.period);
