-- one row for all nodes: whether the mail server takes mails at all
create table mail_channel (
    id           smallint primary key check (id = 1),
    paused_since timestamp with time zone,
    -- when one mail is tried again to see whether it is over
    probe_at     timestamp with time zone,
    last_answer  varchar(500),
    constraint mail_channel_pause check ((paused_since is null) = (probe_at is null))
);

insert into mail_channel (id) values (1);
