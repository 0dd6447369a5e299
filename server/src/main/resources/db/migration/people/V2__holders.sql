-- Whose record a person's is, without saying who it is: asked before the gate decides.
create table people.holder (
    person_id uuid primary key references people.person,
    community_id uuid not null,
    agency_id uuid not null
);
comment on table people.holder is 'class: tenant. Which agency holds the record of a person; ids only.';
call kernel.wall_by_community('people.holder');
call kernel.append_only('people.holder');
grant select, insert on people.holder to ${app};
insert into people.holder (person_id, community_id, agency_id) select id, community_id, agency_id from people.person;

create function people.note_holder() returns trigger language plpgsql as $$
begin
    insert into people.holder (person_id, community_id, agency_id) values (new.id, new.community_id, new.agency_id);
    return new;
end $$;
create trigger note_holder after insert on people.person for each row execute function people.note_holder();

-- An accepted episode is a reason for the gate to decide; it opens no wall by itself any more.
drop policy agency_wall on people.person;
create policy agency_wall on people.person
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency() or kernel.released(id, agency_id)))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
drop policy agency_wall on people.identity;
create policy agency_wall on people.identity
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency() or kernel.released(person_id, agency_id)))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
drop function people.seen_by_me;
