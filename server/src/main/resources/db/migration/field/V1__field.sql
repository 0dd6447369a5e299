create schema field;
grant usage on schema field to ${app};

create table field.unit (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    kind text not null,
    name text not null check (length(name) between 1 and 80),
    cit_certified_until date,
    retired_at timestamptz
);
comment on table field.unit is 'class: tenant. Teams that go, with how long their officer is CIT-certified.';
create index on field.unit (community_id, agency_id);
call kernel.wall_by_community('field.unit');
grant select, insert, update (name, cit_certified_until, retired_at) on field.unit to ${app};

-- One row a member and turn of duty; a unit is on duty while it has an open row.
create table field.roster (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    unit_id uuid not null references field.unit,
    account_id uuid,
    member text not null,
    cit_certified_until date,
    from_at timestamptz not null,
    to_at timestamptz,
    constraint not_backwards check (to_at is null or to_at >= from_at)
);
comment on table field.roster is 'class: tenant. Who was on duty with which unit, from when to when, and certified until when.';
create unique index one_turn_at_a_time on field.roster (account_id) where to_at is null and account_id is not null;
create index on field.roster (unit_id, from_at);
call kernel.wall_by_community('field.roster');
grant select, insert, update (to_at) on field.roster to ${app};

-- Who goes for an episode; made when an offer is accepted, ended when the unit is free again.
create table field.assignment (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    episode_id uuid not null,
    kind text not null,
    relay boolean not null,
    unit_id uuid references field.unit,
    account_id uuid,
    accepted_at timestamptz not null,
    ended_at timestamptz
);
comment on table field.assignment is 'class: tenant. Which unit and responder go for which episode.';
create index on field.assignment (community_id, agency_id) where ended_at is null;
create index on field.assignment (episode_id);
call kernel.wall_by_community('field.assignment');
grant select, insert, update (unit_id, account_id, ended_at) on field.assignment to ${app};

-- What was met. Coded answers tell of arrests and holds, so they stay behind the agency's wall.
create table field.encounter (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    episode_id uuid not null,
    visit bigint not null,
    corrects uuid references field.encounter,
    account_id uuid not null,
    recorded_at timestamptz not null,
    response_model text not null,
    initiator text not null,
    reason text not null,
    weapon text not null,
    threats text[] not null,
    force_level text not null,
    force_types text[] not null,
    handcuffs boolean not null,
    injury text not null,
    legal_status text not null,
    offense text not null,
    cit text not null,
    cit_requested_at timestamptz,
    cit_dispatched_at timestamptz,
    cit_arrived_at timestamptz,
    cit_unit_id uuid,
    primary_disposition text not null,
    dispositions text[] not null,
    referral text not null,
    decline_reason text,
    details jsonb not null default '{}',
    constraint primary_is_one_of_them check (primary_disposition = any (dispositions)),
    constraint a_hold_is_never_an_arrest
        check (not (dispositions && array['HOLD_INVOL'] and dispositions && array['ARREST', 'WARRANT_BOOKED'])),
    constraint cit_on_scene_has_a_time check ((cit = 'ARRIVED') = (cit_arrived_at is not null)),
    constraint declined_with_a_reason check (referral <> 'DECLINED' or decline_reason is not null)
);
comment on table field.encounter is 'class: person. What responders met and did, in codes; a correction is a new row.';
create unique index one_record_a_person_and_event on field.encounter (episode_id, visit) where corrects is null;
create unique index one_correction_of_each on field.encounter (corrects) where corrects is not null;
alter table field.encounter enable row level security;
create policy agency_wall on field.encounter
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('field.encounter');
grant select, insert on field.encounter to ${app};

create table field.narrative (
    encounter_id uuid primary key references field.encounter,
    community_id uuid not null,
    agency_id uuid not null,
    words text not null,
    recorded_at timestamptz not null
);
comment on table field.narrative is 'class: person. What was told in words; stays in the agency, leaves in no export.';
alter table field.narrative enable row level security;
create policy agency_wall on field.narrative
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('field.narrative');
grant select, insert on field.narrative to ${app};

-- What was typed so far; only its own writer reads it.
create table field.draft (
    episode_id uuid not null,
    account_id uuid not null,
    community_id uuid not null,
    agency_id uuid not null,
    typed jsonb not null,
    saved_at timestamptz not null,
    primary key (episode_id, account_id)
);
comment on table field.draft is 'class: person. An encounter record on its way, kept while it is typed.';
alter table field.draft enable row level security;
create policy writers_wall on field.draft
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency()
           and account_id = kernel.current_account())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and account_id = kernel.current_account());
grant select, insert, update (typed, saved_at), delete on field.draft to ${app};
