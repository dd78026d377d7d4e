create table scope_setting (
    scope_id bigint      not null references scope,
    name     varchar(60) not null,
    -- of a switch: 1 for on, 0 for off
    chosen   integer     not null,
    primary key (scope_id, name),
    constraint scope_setting_range check (
        case name
            when 'allow-manual-entry' then chosen between 0 and 1
            when 'manual-passwords-temporary' then chosen between 0 and 1
            when 'temporary-password-life' then chosen between 1 and 168
            when 'password-ticket-expiration-delay' then chosen between 10 and 1440
            when 'failures-before-lock' then chosen between 1 and 100
            when 'failure-window' then chosen between 1 and 1440
            when 'lock-duration' then chosen between 1 and 1440
            when 'minimum-length' then chosen between 8 and 64
            else false
        end)
);
