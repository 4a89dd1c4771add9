-- The day on which somebody acts, as the application's clock says it: what somebody may see may end with a day. The clock of the
-- database, where our offices are, for connections that told nothing.
create function acting_day() returns date
  language sql stable parallel safe
  return coalesce(nullif(current_setting('zhagen.day', true), '')::date, (now() at time zone 'Asia/Shanghai')::date);
