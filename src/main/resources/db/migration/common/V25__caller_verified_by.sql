-- how a console user who typed a password made sure who was calling; older ones were not asked, mails prove themselves
alter table password_reset add column caller_verified_by varchar(20);
alter table password_reset add constraint only_manual_verifies_caller
    check (caller_verified_by is null or method = 'MANUAL');
