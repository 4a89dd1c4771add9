-- Plans in force hand on all of their indicators, and not only those that follow from procedures.
update adaptation_plan set measured = false where state = 'active' and measured;
