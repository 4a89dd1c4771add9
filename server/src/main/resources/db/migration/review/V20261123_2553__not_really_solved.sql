-- Whether whoever raised a ticket said at its end that it is not really solved.
alter table review_visit add column unsolved boolean not null default false;
