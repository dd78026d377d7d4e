-- what one node at a time does at night, and when one last began
create table nightly (
    task     varchar(20) primary key,
    begun_at timestamp with time zone not null
);

insert into nightly (task, begun_at)
values ('activity', timestamp with time zone '2000-01-01 00:00:00+00'),
       ('mails', timestamp with time zone '2000-01-01 00:00:00+00'),
       ('resets', timestamp with time zone '2000-01-01 00:00:00+00'),
       ('staff-resets', timestamp with time zone '2000-01-01 00:00:00+00');
