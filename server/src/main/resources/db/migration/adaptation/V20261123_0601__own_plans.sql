-- Finds the plans of one person: those in which they hold a role, those that they began, and those that wait for them.
create index adaptation_holder_person on adaptation_holder (person) where person is not null;
create index adaptation_event_begun on adaptation_event (person) where act = 'plan-draft';
create index adaptation_approval_role on adaptation_approval (role, region) where state = 'open';
create index adaptation_approval_person on adaptation_approval (person) where state = 'open' and person is not null;
create index adaptation_waiver_role on adaptation_waiver (role, approver_region) where state = 'requested';
create index adaptation_waiver_person on adaptation_waiver (person) where state = 'requested' and person is not null;
