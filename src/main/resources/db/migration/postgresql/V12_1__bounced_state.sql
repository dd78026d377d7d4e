alter table outbox_mail drop constraint outbox_mail_state_check;
alter table outbox_mail add constraint outbox_mail_state
    check (state in ('WAITING', 'ACCEPTED', 'REFUSED', 'BOUNCED', 'CANCELLED', 'EXPIRED'));
alter table outbox_mail add constraint outbox_mail_bounced_at
    check ((state = 'BOUNCED') = (bounced_at is not null));
