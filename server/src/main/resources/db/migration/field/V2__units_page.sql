-- The kind of a unit is the supervisor's to change; what it went for before keeps the kind it went as.
grant update (kind) on field.unit to ${app};

-- A unit that cannot go although somebody is on duty; ended when it can again.
create table field.outage (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    unit_id uuid not null references field.unit,
    reason text not null,
    note text not null default '' check (length(note) <= 200),
    from_at timestamptz not null,
    by_account uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    constraint ended_by_somebody check ((ended_at is null) = (ended_by is null)),
    constraint outage_not_backwards check (ended_at is null or ended_at >= from_at)
);
comment on table field.outage is 'class: tenant. When a unit was out of service and why.';
create unique index one_outage_at_a_time on field.outage (unit_id) where ended_at is null;
call kernel.wall_by_community('field.outage');
grant select, insert, update (ended_at, ended_by) on field.outage to ${app};

create index on field.assignment (unit_id, ended_at);
create index on field.roster (account_id, from_at);
