-- What fetches records from elsewhere, and from where. The programs that do it read this; stagecraft itself runs none of them,
-- and keeps no credentials of other services.
create table provider (
    id                 uuid primary key,
    slug               varchar(100) not null unique check (slug ~ '^[-a-zA-Z0-9_]+$'),
    name               varchar(256) not null unique check (name <> ''),
    credentials_schema text         not null default '{}' check (credentials_schema is json object)
);

create table data_source (
    id          uuid primary key,
    slug        varchar(100) not null unique check (slug ~ '^[-a-zA-Z0-9_]+$'),
    name        varchar(256) not null unique check (name <> ''),
    provider_id uuid         not null references provider
);
create index data_source_provider on data_source (provider_id);

create table data_source_owner (
    data_source_id uuid   not null references data_source on delete cascade,
    person_id      bigint not null references person on delete cascade,
    primary key (data_source_id, person_id)
);
create index data_source_owner_person on data_source_owner (person_id);

create table collector_type (
    id             uuid primary key,
    slug           varchar(100) not null unique check (slug ~ '^[-a-zA-Z0-9_]+$'),
    name           varchar(256) not null unique check (name <> ''),
    provider_id    uuid         not null references provider,
    entry_point    varchar(200) not null unique check (entry_point ~ '^[a-z0-9_.]+$'),
    query_schema   text         not null default '{}' check (query_schema is json object),
    options_schema text         not null default '{}' check (options_schema is json object)
);
create index collector_type_provider on collector_type (provider_id);

create table collector (
    id             uuid primary key,
    slug           varchar(100) not null unique check (slug ~ '^[-a-zA-Z0-9_]+$'),
    type_id        uuid         not null references collector_type,
    data_source_id uuid         not null references data_source,
    data_set_id    bigint       not null references data_set on delete cascade,
    query          text         not null default '{}' check (query is json object),
    options        text         not null default '{}' check (options is json object)
);
create index collector_type_id on collector (type_id);
create index collector_data_source on collector (data_source_id);
create index collector_data_set on collector (data_set_id);

create table collector_owner (
    collector_id uuid   not null references collector on delete cascade,
    person_id    bigint not null references person on delete cascade,
    primary key (collector_id, person_id)
);
create index collector_owner_person on collector_owner (person_id);
