create schema calls;
grant usage on schema calls to ${app};

create sequence calls.number start 5001;
grant usage on sequence calls.number to ${app};

create table calls.shared_with (
    call_id uuid not null,
    community_id uuid not null,
    agency_id uuid not null,
    since timestamptz not null,
    primary key (call_id, agency_id)
);
comment on table calls.shared_with is 'class: tenant. Which agency accepted an offer and so may read what the caller said; ids only.';
call kernel.wall_by_community('calls.shared_with');
call kernel.append_only('calls.shared_with');
grant select, insert on calls.shared_with to ${app};

-- An agency sees the calls that it took, and those that an accepted offer brought to it.
create function calls.seen_by_me(call uuid, owner uuid) returns boolean language sql stable
    return owner = kernel.current_agency()
        or exists (select 1 from calls.shared_with s
                   where s.call_id = call and s.agency_id = kernel.current_agency());

create procedure calls.wall_by_agency(target regclass, call_column text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy agency_wall on %s
                    using (community_id = kernel.current_community() and calls.seen_by_me(%I, agency_id))
                    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency())',
                   target, call_column);
end $$;

create table calls.call (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    number bigint not null unique default nextval('calls.number'),
    line text not null,
    received_at timestamptz not null,
    taken_by uuid not null,
    protocol_id text not null,
    protocol_version int not null
);
comment on table calls.call is 'class: person. A call as it came in; what was said stands in calls.answer.';
create index on calls.call (agency_id, received_at desc);
call calls.wall_by_agency('calls.call', 'id');
call kernel.append_only('calls.call');
grant select, insert on calls.call to ${app};

create table calls.answer (
    id bigint generated always as identity primary key,
    call_id uuid not null references calls.call,
    community_id uuid not null,
    agency_id uuid not null,
    field text not null,
    codes text[] not null,
    at timestamptz not null,
    by_account uuid not null
);
comment on table calls.answer is 'class: person. Everything asked and told on a call, as it was typed; the latest of a field counts.';
create index on calls.answer (call_id, id);
call calls.wall_by_agency('calls.answer', 'call_id');
call kernel.append_only('calls.answer');
grant select, insert on calls.answer to ${app};

create table calls.saved (
    call_id uuid not null,
    key uuid not null,
    community_id uuid not null,
    at timestamptz not null,
    primary key (call_id, key)
);
comment on table calls.saved is 'class: tenant. Keys of the saves that were applied, so that one sent twice counts once.';
call kernel.wall_by_community('calls.saved');
grant select, insert on calls.saved to ${app};

create table calls.triage (
    id bigint generated always as identity primary key,
    call_id uuid not null references calls.call,
    community_id uuid not null,
    agency_id uuid not null,
    at timestamptz not null,
    by_account uuid not null,
    protocol_id text not null,
    protocol_version int not null,
    level int not null check (level between 1 and 4),
    flags text[] not null,
    route text not null,
    program_id uuid,
    fallbacks text[] not null,
    trace jsonb not null,
    context jsonb not null
);
comment on table calls.triage is 'class: person. Each decision of the protocol on a call, with the rules and answers that led to it.';
create index on calls.triage (call_id, id desc);
call calls.wall_by_agency('calls.triage', 'call_id');
call kernel.append_only('calls.triage');
grant select, insert on calls.triage to ${app};

create table calls.override (
    id bigint generated always as identity primary key,
    call_id uuid not null references calls.call,
    community_id uuid not null,
    agency_id uuid not null,
    at timestamptz not null,
    by_account uuid not null,
    advised_level int not null,
    advised_route text not null,
    level int check (level between 1 and 4),
    route text,
    reason text,
    note text not null default '',
    constraint changed_with_a_reason check ((level is null and route is null) = (reason is null))
);
comment on table calls.override is 'class: person. A person chose otherwise than the protocol, and why; without level and route: taken back.';
create index on calls.override (call_id, id desc);
call calls.wall_by_agency('calls.override', 'call_id');
call kernel.append_only('calls.override');
grant select, insert on calls.override to ${app};

create table calls.routing (
    call_id uuid primary key,
    episode_id uuid not null unique,
    community_id uuid not null,
    agency_id uuid not null,
    at timestamptz not null
);
comment on table calls.routing is 'class: tenant. The episode that a call became; ids only.';
call kernel.wall_by_community('calls.routing');
call kernel.append_only('calls.routing');
grant select, insert on calls.routing to ${app};

create table calls.ending (
    call_id uuid primary key references calls.call,
    community_id uuid not null,
    agency_id uuid not null,
    at timestamptz not null,
    by_account uuid not null,
    final_type text,
    flagged_at_clear boolean not null,
    mental_health boolean not null
);
comment on table calls.ending is 'class: person. How a call was cleared: its final type and whether it was a mental health call.';
call calls.wall_by_agency('calls.ending', 'call_id');
call kernel.append_only('calls.ending');
grant select, insert on calls.ending to ${app};

create table calls.transfer (
    id uuid primary key,
    call_id uuid not null unique,
    episode_id uuid,
    community_id uuid not null,
    agency_id uuid not null,
    kind text,
    outcome text not null,
    returned_because text,
    seconds_to_pick_up int check (seconds_to_pick_up >= 0),
    diversion text not null check (diversion in ('SUCCESSFUL', 'CO_NOTIFICATION', 'NOT_DIVERTED')),
    at timestamptz not null,
    constraint returned_with_a_reason check ((outcome = 'RETURNED_TO_911') = (returned_because is not null))
);
comment on table calls.transfer is 'class: tenant. How the transfer of a call ended and whether it was diverted; codes only.';
create index on calls.transfer (community_id, at);
call kernel.wall_by_community('calls.transfer');
call kernel.append_only('calls.transfer');
grant select, insert on calls.transfer to ${app};

create table calls.unit (
    unit_id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    kinds text[] not null,
    free boolean not null,
    at timestamptz not null
);
comment on table calls.unit is 'class: tenant. Which units can go now, as last heard from those who run them.';
create index on calls.unit (community_id, at);
call kernel.wall_by_community('calls.unit');
grant select, insert, update on calls.unit to ${app};

create table calls.determinant (
    community_id uuid not null,
    code text not null,
    enabled_at timestamptz not null,
    enabled_by uuid,
    primary key (community_id, code)
);
comment on table calls.determinant is 'class: tenant. Dispatch determinants that this site diverts beyond those of the protocol.';
call kernel.wall_by_community('calls.determinant');
grant select, insert, delete on calls.determinant to ${app};
