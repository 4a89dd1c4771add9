-- Who has something is told before it is due and when it is, and then those above them. A matter says when it is to be looked at next;
-- what is closed says it to nobody. Matters whose own room rings for them say nothing here and are in no index: their steps pay nothing.
alter table work_matter
    -- when the next alarm rings; -infinity where that is to be reckoned anew, null for none
    add column alarm timestamptz,
    -- how many of the tiers were told; null where the room of the matter rings
    add column rung smallint check (rung between 0 and 4),
    add constraint work_matter_alarm_rings_here check (alarm is null or rung is not null);
create index work_matter_alarm on work_matter (alarm) where closed is null and alarm is not null;

-- What waits already and had no end gets the time that is given from now on; what is open is looked at once, what is late told of once.
update work_matter
   set due = opened + case when kind like 'ticket.%' then interval '1 day' else interval '7 days' end
 where closed is null and due is null
   and kind in ('ticket.dispatch', 'ticket.objection', 'ticket.pause', 'review.visit', 'review.decision', 'adaptation.approval',
                'adaptation.waiver');
update work_matter set rung = 0, alarm = case when due is not null then '-infinity'::timestamptz end
 where closed is null and kind <> 'ticket.stage';
