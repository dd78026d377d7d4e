alter table console_user add column first_name varchar(100);
alter table console_user add column last_name varchar(100);
alter table console_user add column department varchar(100);
alter table console_user add column job_title varchar(100);

create index role_grant_scope on role_grant (scope_id);

-- the console user an act was done to, and the one who did it, whatever they are called by now
alter table activity add column user_id bigint;
alter table activity add column actor_id bigint;
update activity set actor_id = (select u.id from console_user u where u.email = activity.actor_email)
    where actor_email is not null;
create index activity_user on activity (user_id, id);
create index activity_actor on activity (actor_id, id);
