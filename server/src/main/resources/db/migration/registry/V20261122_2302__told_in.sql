-- The published text that tells a practice with its figures; empty when its unit tells it.
alter table registry_display add column told_in text not null default '' check (length(told_in) <= 200);
