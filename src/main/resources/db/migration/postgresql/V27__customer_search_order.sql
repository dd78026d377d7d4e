update customer set name_pairs = left(' ' || regexp_replace(full_name, '(..)', '\1 ', 'g') || ' '
                                      || regexp_replace(substring(full_name from 2), '(..)', '\1 ', 'g'), 1000);
alter table customer alter column name_pairs drop default;

-- Byte by byte, whatever language the database was made in: what starts with the letters typed lies side by side in an
-- index then, and one index serves both as that and as the order of the list.
alter table customer
    alter column sort_name type varchar(400) collate "C",
    alter column full_name type varchar(400) collate "C",
    alter column email_canonical type varchar(254) collate "C",
    alter column username_canonical type varchar(200) collate "C",
    alter column customer_number type varchar(40) collate "C";

create index customer_by_number_typed on customer (lower(customer_number));

-- where V9 could not have trigrams, there is still no index for letters inside words
do $$
begin
    create index customer_by_pairs on customer using gin (name_pairs gin_trgm_ops);
exception
    when undefined_object then
        raise warning 'no index for one or two letters inside names: %. To add it later: '
            'create index customer_by_pairs on customer using gin (name_pairs gin_trgm_ops)', sqlerrm;
end
$$;
