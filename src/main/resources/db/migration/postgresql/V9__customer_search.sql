-- For the orders of the list in which a value may be absent: the very expressions the list sorts by, which H2 cannot index.
create index customer_by_email on customer (coalesce(email_canonical, ''), id);
create index customer_by_username on customer (coalesce(username_canonical, ''), id);
create index customer_by_phone on customer (coalesce(phone, ''), id);
create index customer_by_last_login on customer (coalesce(last_login_at, timestamp with time zone '1900-01-01 00:00:00+00'), id);

-- Letters inside words are found by trigrams. The extension is a trusted one, which the owner of a database may
-- create; where even that is withheld, or the package is not installed, searching works without, only slower.
do $$
begin
    create extension if not exists pg_trgm;
    create index customer_by_letters on customer using gin (search_text gin_trgm_ops);
exception
    when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
        raise warning 'no index for the search of customers: %. To add it later, as a superuser: '
            'create extension pg_trgm; create index customer_by_letters on customer using gin (search_text gin_trgm_ops)',
            sqlerrm;
end
$$;
