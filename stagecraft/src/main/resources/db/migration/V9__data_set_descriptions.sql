-- What a data set is called, whose it is and how it may be used: the read API tells its readers. Empty: not said.
alter table data_set
    add column title        varchar(200) not null default '',
    add column organisation varchar(200) not null default '',
    add column licence      varchar(200) not null default '';
