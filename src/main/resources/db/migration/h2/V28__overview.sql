-- What the page Overview counts; mails that did not arrive are found by outbox_mail_scope, locks by an index of V26.
create index password_reset_requested on password_reset (scope_id, requested_at);
