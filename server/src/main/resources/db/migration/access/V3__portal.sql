-- An account of the portal is bound to one person: her own, or a family member's.
alter table access.membership add column person_id uuid;
alter table access.membership add constraint portal_names_its_person
    check ((role in ('PERSON', 'FAMILY')) = (person_id is not null));
create unique index one_account_a_person on access.membership (person_id) where role = 'PERSON';
