create schema people;
grant usage on schema people to ${app};

create table people.shared_with (
    person_id uuid not null,
    community_id uuid not null,
    agency_id uuid not null,
    episode_id uuid not null,
    since timestamptz not null,
    primary key (person_id, agency_id, episode_id)
);
comment on table people.shared_with is 'class: tenant. Which agency an episode let see a person; ids only.';
call kernel.wall_by_community('people.shared_with');
grant select, insert on people.shared_with to ${app};

-- An agency sees the people of its own, and those whom an episode brought to it.
create function people.seen_by_me(person uuid, owner uuid) returns boolean language sql stable
    return owner = kernel.current_agency()
        or exists (select 1 from people.shared_with s
                   where s.person_id = person and s.agency_id = kernel.current_agency());

create table people.person (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    key_id uuid,
    added_at timestamptz not null
);
comment on table people.person is 'class: person. A person known to an agency; who it is stands in people.identity.';
alter table people.person enable row level security;
create policy agency_wall on people.person
    using (community_id = kernel.current_community() and people.seen_by_me(id, agency_id))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
grant select, insert on people.person to ${app};

create table people.identity (
    id bigint generated always as identity primary key,
    person_id uuid not null references people.person,
    community_id uuid not null,
    agency_id uuid not null,
    given_name text,
    family_name text,
    alias text,
    birth_date date,
    age_band text not null,
    phone text,
    description text,
    recorded_at timestamptz not null
);
comment on table people.identity is 'class: person. What is known of who a person is; the latest row counts.';
create index on people.identity (person_id, id desc);
create index on people.identity (community_id, agency_id);
alter table people.identity enable row level security;
create policy agency_wall on people.identity
    using (community_id = kernel.current_community() and people.seen_by_me(person_id, agency_id))
    with check (community_id = kernel.current_community() and people.seen_by_me(person_id, agency_id));
call kernel.append_only('people.identity');
grant select, insert on people.identity to ${app};
