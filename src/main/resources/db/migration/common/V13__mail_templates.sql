create table mail_wording (
    scope_id bigint        not null references scope,
    -- 'all' for what every mail of the scope shares
    mail     varchar(40)   not null,
    culture  varchar(10)   not null check (culture in ('en', 'fr', 'all')),
    part     varchar(20)   not null,
    words    varchar(2000) not null,
    primary key (scope_id, mail, culture, part),
    constraint mail_wording_shared check ((mail = 'all') = (culture = 'all')),
    constraint mail_wording_part check (
        (culture = 'all') = (part in ('logo', 'colour', 'sender-name', 'from', 'reply-to'))),
    constraint mail_wording_length check (
        case part
            when 'subject' then char_length(words) between 1 and 150
            when 'introduction' then char_length(words) between 1 and 2000
            when 'closing' then char_length(words) <= 1000
            when 'logo' then char_length(words) between 1 and 500
            when 'colour' then char_length(words) = 7
            when 'sender-name' then char_length(words) between 1 and 100
            when 'from' then char_length(words) between 1 and 254
            when 'reply-to' then char_length(words) between 1 and 254
            else false
        end),
    -- a line break in one of these would begin another header of the mail
    constraint mail_wording_one_line check (
        part in ('introduction', 'closing') or (position(chr(10) in words) = 0 and position(chr(13) in words) = 0))
);
