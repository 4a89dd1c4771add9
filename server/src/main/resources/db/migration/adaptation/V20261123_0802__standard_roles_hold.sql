-- A role of a playbook may also be held by whoever holds a standard role nearest to the place, and a body of a dispatch table may
-- be named like a role: in the column of the role stands the text of the body then.
alter table adaptation_holder
    add column standard_role text,
    drop constraint adaptation_holder_check,
    add constraint adaptation_holder_one check (num_nonnulls(person, unit, standard_role) = 1);
