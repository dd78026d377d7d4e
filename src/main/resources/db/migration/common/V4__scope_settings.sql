create table scope_setting (
    scope_id bigint       not null references scope,
    name     varchar(60)  not null,
    chosen   varchar(200) not null,
    primary key (scope_id, name)
);
