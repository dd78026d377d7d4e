-- absent: no limit. Days of the scope's own clock, both included
alter table scope add column starts_on date;
alter table scope add column ends_on date;
alter table scope add constraint scope_days check (ends_on >= starts_on);
-- without Global nobody could enter
alter table scope add constraint scope_global_in_force
    check (type <> 'GLOBAL' or (active and starts_on is null and ends_on is null));
