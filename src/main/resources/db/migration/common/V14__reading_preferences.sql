-- absent: whatever the browser says
alter table console_user add column language varchar(20);
alter table console_user add column time_zone varchar(60);

-- absent: the zone of the scope above, UTC at the root
alter table scope add column time_zone varchar(60);
