-- Who decided in the place of somebody who was away, and for whom.
alter table adaptation_approval
    add column decided_for uuid,
    add column decided_for_name text not null default '';
alter table adaptation_event add column stands_for text not null default '';
