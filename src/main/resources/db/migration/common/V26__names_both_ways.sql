-- First name first, beside last name first, since callers say it so; both without apostrophes, as what is typed.
alter table customer add column full_name varchar(400);
update customer set sort_name = replace(replace(replace(replace(replace(sort_name, '''', ''), '’', ''), '‘', ''), '`', ''), '´', ''),
                    full_name = left(substring(search_text from 3 for greatest(position(' |' in substring(search_text from 3)) - 1, 0)), 400);
alter table customer alter column full_name set not null;

create index customer_by_full_name on customer (full_name, id);
create index customer_by_full_name_in_scope on customer (scope_id, full_name, id);

create index customer_credential_locked on customer_credential (locked_until);

-- the letters of the name in twos: what is too short for trigrams is found by them
alter table customer add column name_pairs varchar(1000) not null default '';
