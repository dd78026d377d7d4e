-- How many have names or an address that start so decides whether their index is walked in order, or all of them are
-- read and sorted. Of a hundred samples, as by default, none may lie between two names that many others stand between:
-- 114,000 of ten million were taken for sixty, and sorted. PostgreSQL gathers the samples at once here, later by itself.
alter table customer alter column sort_name set statistics 1000;
alter table customer alter column full_name set statistics 1000;
alter table customer alter column email_canonical set statistics 1000;
alter index customer_by_email alter column 1 set statistics 1000;
analyze customer;
