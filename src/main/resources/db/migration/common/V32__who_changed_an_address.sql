-- by id: whoever changed a customer's address is known also after their own has changed
alter table customer add column email_changed_by_id bigint references console_user;
update customer set email_changed_by_id = (select u.id from console_user u where u.email = email_changed_by)
where email_changed_by is not null;
alter table customer drop column email_changed_by;
alter table customer rename column email_changed_by_id to email_changed_by;
