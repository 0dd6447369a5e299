create schema outcomes;
grant usage on schema outcomes to ${app};

create table outcomes.source (
    id uuid primary key,
    community_id uuid not null,
    name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    title text not null,
    unit text not null check (unit in ('dispatch', 'encounter', 'force', 'booking', 'live')),
    zone text not null,
    provides text[] not null,
    added_at timestamptz not null,
    unique (community_id, name)
);
comment on table outcomes.source is 'class: tenant. Where facts come from, and what that source is able to say.';
call kernel.wall_by_community('outcomes.source');
grant select, insert, update on outcomes.source to ${app};

create table outcomes.source_secret (
    source_id uuid primary key references outcomes.source,
    community_id uuid not null,
    secret bytea not null
);
comment on table outcomes.source_secret is 'class: tenant. The key under which a source''s persons and rows are hashed; without it no hash leads back.';
call kernel.wall_by_community('outcomes.source_secret');
grant select, insert, delete on outcomes.source_secret to ${app};

create table outcomes.import_run (
    id uuid primary key,
    community_id uuid not null,
    source_id uuid not null references outcomes.source,
    at timestamptz not null,
    by_name text not null,
    mapping text not null,
    mapping_digest text not null,
    files text[] not null,
    rows_read bigint not null,
    facts bigint not null,
    corrections bigint not null,
    duplicates bigint not null,
    filtered bigint not null,
    quarantined bigint not null,
    -- decisions 4: every row is accounted for, always.
    constraint four_counts_add_up check (rows_read = facts + duplicates + filtered + quarantined)
);
comment on table outcomes.import_run is 'class: tenant. Imports of history with their four counts.';
create index on outcomes.import_run (source_id, at);
call kernel.wall_by_community('outcomes.import_run');
call kernel.append_only('outcomes.import_run');
grant select, insert on outcomes.import_run to ${app};

create table outcomes.import_tally (
    run_id uuid not null references outcomes.import_run,
    community_id uuid not null,
    kind text not null check (kind in ('duplicate', 'filtered', 'quarantined', 'flag', 'unmapped')),
    name text not null,
    rows bigint not null,
    primary key (run_id, kind, name)
);
comment on table outcomes.import_tally is 'class: tenant. Why rows of an import are no facts, and how many facts carry a flag.';
call kernel.wall_by_community('outcomes.import_tally');
call kernel.append_only('outcomes.import_tally');
grant select, insert on outcomes.import_tally to ${app};

create table outcomes.quarantine (
    run_id uuid not null references outcomes.import_run deferrable initially deferred,
    community_id uuid not null,
    file int not null,
    sheet text not null,
    line int not null,
    reason text not null,
    detail text not null,
    shown jsonb not null
);
comment on table outcomes.quarantine is 'class: tenant. Rows that could not become facts, with the mapped columns; who a person is, is withheld.';
create index on outcomes.quarantine (run_id, file, line);
call kernel.wall_by_community('outcomes.quarantine');
grant select, insert on outcomes.quarantine to ${app};

create sequence outcomes.fact_id;
grant usage on sequence outcomes.fact_id to ${app};

create table outcomes.fact (
    id bigint primary key,
    community_id uuid not null,
    source_id uuid not null,
    run_id uuid,
    unit text not null,
    file int not null,
    line int not null,
    key uuid not null,
    content uuid not null,
    version int not null check (version > 0),
    corrects bigint,
    person uuid,
    event uuid,
    occurred_on date,
    flags text[],
    occurred_at timestamptz,
    received_at timestamptz,
    dispatched_at timestamptz,
    en_route_at timestamptz,
    arrived_at timestamptz,
    engaged_at timestamptz,
    cleared_at timestamptz,
    depart_scene_at timestamptz,
    arrive_facility_at timestamptz,
    custody_accepted_at timestamptz,
    officer_released_at timestamptz,
    mental_health boolean,
    met boolean,
    hold boolean,
    arrest boolean,
    arrestable boolean,
    cited boolean,
    force boolean,
    injury_person boolean,
    injury_officer boolean,
    referral_offered boolean,
    referral_accepted boolean,
    cit_requested boolean,
    cit_dispatched boolean,
    cit_arrived boolean,
    reasons text[],
    dispositions text[],
    force_types text[],
    weapons text[],
    destination text,
    force_level text,
    response_model text,
    initiated_by text,
    initial_call_type text,
    call_type text,
    priority text,
    area text,
    constraint first_or_correction check ((version = 1) = (corrects is null))
);
comment on table outcomes.fact is 'class: tenant. One dispatch, encounter, force report or booking, imported or live; persons only as keyed hashes; a correction points at what it corrects.';
-- Serves the merge of an import, and refuses two imports that would both write the next version.
create unique index one_version_each on outcomes.fact (source_id, key, version);
create unique index corrected_once on outcomes.fact (corrects) where corrects is not null;
create index on outcomes.fact (source_id, occurred_on);
call kernel.wall_by_community('outcomes.fact');
call kernel.append_only('outcomes.fact');
grant select, insert on outcomes.fact to ${app};

-- The latest version of every fact: what all measures count.
create view outcomes.current_fact with (security_invoker = true) as
select f.* from outcomes.fact f
where not exists (select from outcomes.fact later where later.corrects = f.id);
comment on view outcomes.current_fact is 'class: tenant. Facts without those that a later one corrects.';
grant select on outcomes.current_fact to ${app};

-- Merges the lists of several rows about one unit.
create function outcomes.with_codes(have text[], more text[]) returns text[]
    language sql immutable parallel safe
    return case when more is null then have else array(select distinct unnest(have || more) order by 1) end;
create aggregate outcomes.all_codes(text[]) (sfunc = outcomes.with_codes, stype = text[]);
grant execute on function outcomes.with_codes(text[], text[]) to ${app};

-- An import sorts its rows in temporary tables of its own transaction. Where the owner of the schemas does not own the
-- database, its administrator has to grant this (it is granted to everybody unless somebody took it away).
do $$
begin
    execute format('grant temporary on database %I to ${app}', current_database());
exception when insufficient_privilege then
    raise notice 'temporary tables were not granted here';
end $$;
