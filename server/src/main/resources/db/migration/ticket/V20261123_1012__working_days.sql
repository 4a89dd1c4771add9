-- Which days are worked by notices that came after those that the product brings (国务院办公厅关于部分节假日安排的通知); these go before those.
create table ticket_working_day (
    day date primary key,
    works boolean not null,
    holiday text not null check (length(holiday) <= 40),
    written timestamptz not null,
    written_by text not null
);
select exempt('ticket_working_day', 'which days are holidays is published, and the same for everybody');
