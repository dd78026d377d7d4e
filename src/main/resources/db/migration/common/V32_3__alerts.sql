-- when an alert was raised last, so that it is raised once in its time, on whichever node
create table raised_alert (
    kind      varchar(40)              not null,
    subject   bigint                   not null,
    raised_at timestamp with time zone not null,
    primary key (kind, subject)
);
