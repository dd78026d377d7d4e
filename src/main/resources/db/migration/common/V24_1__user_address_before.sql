-- what a console user signed in with before, so that the mails about a change can name it
alter table console_user add column email_before varchar(254);
alter table console_user add column email_changed_at timestamp with time zone;
