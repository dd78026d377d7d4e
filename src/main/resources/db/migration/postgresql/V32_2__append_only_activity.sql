-- Nobody changes the audit trail afterwards, and of the last month nobody takes anything away, by whatever
-- statement (27 days: months differ, and so do clocks). Whoever owns the table can lift that: see operating.md for
-- a role that cannot.
create function keep_activity() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '27 days' then
        return old;
    end if;
    raise exception 'the activity is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger activity_is_kept before update or delete on activity
    for each row execute function keep_activity();
create trigger activity_is_kept_whole before truncate on activity
    for each statement execute function keep_activity();
