-- until when a password lets a console user in that an administrator has typed; absent for one of their own
alter table console_user add column temporary_until timestamp with time zone;
