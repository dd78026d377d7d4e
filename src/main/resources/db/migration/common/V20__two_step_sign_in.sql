-- the seed is sealed with a key the database does not have; last_step keeps a code from being used twice
create table authenticator_app (
    user_id      bigint       not null primary key references console_user on delete cascade,
    sealed_seed  varchar(200) not null,
    proposed_at  timestamp with time zone not null,
    confirmed_at timestamp with time zone,
    last_step    bigint       not null default 0
);

create table recovery_code (
    digest  char(64) not null primary key,
    user_id bigint   not null references console_user on delete cascade,
    used_at timestamp with time zone
);

create index recovery_code_user on recovery_code (user_id);
