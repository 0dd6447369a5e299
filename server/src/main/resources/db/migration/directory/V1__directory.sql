create schema directory;
grant usage on schema directory to ${app};

create table directory.community (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9-]{1,40}$'),
    name text not null,
    zone text not null,
    added_at timestamptz not null default now()
);
comment on table directory.community is 'class: reference. The tenants themselves: names and zones, nothing of their work.';
grant select, insert on directory.community to ${app};

create table directory.agency (
    id uuid primary key,
    community_id uuid not null references directory.community,
    name text not null check (name <> ''),
    kind text not null,
    added_at timestamptz not null default now()
);
comment on table directory.agency is 'class: tenant. Organizations of the collaboration.';
call kernel.wall_by_community('directory.agency');
grant select, insert, update on directory.agency to ${app};

create table directory.program (
    id uuid primary key,
    community_id uuid not null references directory.community,
    agency_id uuid not null references directory.agency,
    kind text not null,
    name text not null,
    opens time not null,
    closes time not null,
    min_age int not null default 0 check (min_age between 0 and 120)
);
comment on table directory.program is 'class: tenant. Services that answer people in crisis, with hours and the age they begin at.';
create index on directory.program (community_id, kind);
call kernel.wall_by_community('directory.program');
grant select, insert, update on directory.program to ${app};
