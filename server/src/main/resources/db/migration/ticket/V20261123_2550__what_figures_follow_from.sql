-- Figures follow from more than tickets: what each one follows from stands in a part of its own.
update ticket_gauge
   set content = (content - 'procedure' - 'stage' - 'measure') || jsonb_build_object('from', jsonb_build_object(
         'kind', 'tickets', 'procedure', content->'procedure', 'stage', content->'stage', 'measure', content->'measure'))
 where not content ? 'from';
