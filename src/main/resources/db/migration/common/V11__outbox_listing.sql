-- who gave the mail up; absent if it ended in another way
alter table outbox_mail add column given_up_by varchar(100);

-- counting and listing the mails of some scopes, and those of some days
create index outbox_mail_scope on outbox_mail (scope_id, state, id);
create index outbox_mail_created on outbox_mail (created_at);
