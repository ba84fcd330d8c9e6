-- A contact is erased with its row; no later one may have a version that somebody saw of an earlier one.
create sequence contact_version;
select setval('contact_version', (select coalesce(max(version), 0) + 1 from contact));
