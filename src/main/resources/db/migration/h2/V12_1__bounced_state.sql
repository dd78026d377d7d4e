-- H2 chose the name of this check
execute immediate 'alter table outbox_mail drop constraint "' || (
    select constraint_name from information_schema.check_constraints
    where constraint_schema = current_schema and check_clause like '%EXPIRED%') || '"';
alter table outbox_mail add constraint outbox_mail_state
    check (state in ('WAITING', 'ACCEPTED', 'REFUSED', 'BOUNCED', 'CANCELLED', 'EXPIRED'));
alter table outbox_mail add constraint outbox_mail_bounced_at
    check ((state = 'BOUNCED') = (bounced_at is not null));
