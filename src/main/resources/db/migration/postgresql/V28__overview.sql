-- What the page Overview counts; locks are found by an index of V26. Of resets all that it asks for stands in the index,
-- so that those of a quarter are counted without a visit to the table; mails that did not arrive are few.
create index password_reset_requested on password_reset (scope_id, requested_at)
    include (id, method, state, expires_at, ended_at);
create index outbox_mail_refused on outbox_mail (scope_id, coalesce(bounced_at, ended_at))
    where state in ('REFUSED', 'BOUNCED');
