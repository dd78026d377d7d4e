update customer set name_pairs = left(' ' || regexp_replace(full_name, '(..)', '\1 ', 'g') || ' '
                                      || regexp_replace(substring(full_name from 2), '(..)', '\1 ', 'g'), 1000);
alter table customer alter column name_pairs drop default;
