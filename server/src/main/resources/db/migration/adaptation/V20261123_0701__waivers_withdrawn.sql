-- A waiver that nobody decided ends with the plan for which it was asked.
alter table adaptation_waiver drop constraint adaptation_waiver_state_check;
alter table adaptation_waiver add constraint adaptation_waiver_state_check
    check (state in ('requested', 'granted', 'refused', 'revoked', 'withdrawn'));
