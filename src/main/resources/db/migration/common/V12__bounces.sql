-- in the sender's address on the envelope; mails written down before have none
alter table outbox_mail add column return_token varchar(26);
alter table outbox_mail add constraint outbox_mail_return_token unique (return_token);

-- when it came back; ended_at stays the moment the mail server took it
alter table outbox_mail add column bounced_at timestamp with time zone;

-- one row for all nodes: who reads the mailbox that mails come back to
create table bounce_reader (
    id          smallint primary key check (id = 1),
    lease_owner varchar(60),
    lease_until timestamp with time zone
);

insert into bounce_reader (id) values (1);
