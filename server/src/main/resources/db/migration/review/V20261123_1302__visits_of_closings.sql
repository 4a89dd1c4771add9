-- A ticket that was visited, sent back and closed again may be asked about again: the closing is drawn, not the ticket.
alter table review_visit drop constraint review_visit_ticket_key, add unique (ticket, closed);

-- A figure that is defined otherwise is another one, though the indicator is called the same.
alter table review_value add column measured text not null default '';
alter table review_value disable trigger append_only;
update review_value v
   set measured = concat_ws(' ', g.content->>'measure', g.content->>'procedure', g.content->>'stage', g.content->>'unit')
  from ticket_gauge g
 where g.series = v.series and g.content->>'indicator' = v.indicator and g.ended is null;
alter table review_value enable always trigger append_only;
alter table review_value alter column measured drop default;
alter table review_value drop constraint review_value_pkey, add primary key (series, indicator, measured, first_month, months);
