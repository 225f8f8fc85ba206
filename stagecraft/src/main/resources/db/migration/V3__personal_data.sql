-- How strictly records are kept free of personal data; the write service reads it with the data set.
alter table data_set
    add column personal_data        varchar(10) not null default 'refuse' check (personal_data in ('refuse', 'warn', 'off')),
    add column personal_data_exempt text        not null default '',
    add column smallest_count       integer check (smallest_count >= 1);
