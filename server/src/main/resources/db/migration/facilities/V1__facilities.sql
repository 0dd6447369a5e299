create schema facilities;
grant usage on schema facilities to ${app};

create table facilities.facility (
    program_id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    type text not null,
    staffed int not null check (staffed >= 0),
    licensed int not null check (licensed >= 0),
    max_age int check (max_age between 0 and 130),
    exclusions text[] not null default '{}',
    door text not null default '',
    phone text not null default '',
    target_minutes int not null default 10 check (target_minutes between 1 and 240)
);
comment on table facilities.facility is 'class: tenant. What a receiving facility is, whom it cannot take, and where first responders drive up.';
create index on facilities.facility (community_id, agency_id);
call kernel.wall_by_community('facilities.facility');
grant select, insert, update (staffed, licensed, max_age, exclusions, door, phone, target_minutes)
    on facilities.facility to ${app};

-- The free number is counted from these facts and never overwritten (architecture, idea 3).
create table facilities.occupancy (
    id bigint generated always as identity primary key,
    community_id uuid not null,
    agency_id uuid not null,
    program_id uuid not null,
    kind text not null check (kind in ('DECLARED', 'CONFIRMED', 'ARRIVED', 'DISCHARGED')),
    free int check (free >= 0),
    at timestamptz not null,
    account_id uuid,
    handoff_id uuid,
    constraint a_declaration_has_a_number check ((free is not null) = (kind in ('DECLARED', 'CONFIRMED')))
);
comment on table facilities.occupancy is 'class: tenant. Declared free places, arrivals and discharges; ids only.';
create index on facilities.occupancy (program_id, id desc);
call kernel.wall_by_community('facilities.occupancy');
call kernel.append_only('facilities.occupancy');
grant select, insert on facilities.occupancy to ${app};

-- One row an accepted intake: where it stands now. What happened stands on the episode's timeline.
create table facilities.handoff (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    program_id uuid not null,
    episode_id uuid not null,
    offer_id uuid not null unique,
    from_agency uuid not null,
    accepted_at timestamptz not null,
    arrived_at timestamptz,
    custody_at timestamptz,
    released_at timestamptz,
    refused_at timestamptz,
    refused_reason text,
    left_at timestamptz,
    cancelled_at timestamptz,
    delivered_by text,
    officers int check (officers between 0 and 20),
    verbal_name text,
    verbal_role text,
    verbal_at timestamptz,
    papers text[] not null default '{}',
    checks text[] not null default '{}',
    constraint refused_with_a_reason check ((refused_at is null) = (refused_reason is null)),
    constraint refused_or_accepted check (refused_at is null or custody_at is null)
);
comment on table facilities.handoff is 'class: tenant. A person on the way to a facility, at its door, accepted or refused; ids, times and codes.';
create index on facilities.handoff (community_id, agency_id, accepted_at) where left_at is null and cancelled_at is null;
create index on facilities.handoff (episode_id);
call kernel.wall_by_community('facilities.handoff');
grant select, insert, update (arrived_at, custody_at, released_at, refused_at, refused_reason, left_at, cancelled_at,
                              delivered_by, officers, verbal_name, verbal_role, verbal_at, papers, checks)
    on facilities.handoff to ${app};
