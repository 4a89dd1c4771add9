-- What somebody was asked to find out. The matter itself stands in the inbox; it is settled when the value is given.
create table assessment_research (
    region region_code not null references directory_region (code),
    -- id of a field of the dictionary
    field text not null,
    -- under which the matter was opened
    subject text not null unique,
    opened timestamptz not null,
    primary key (region, field)
);
select protect('assessment_research');
