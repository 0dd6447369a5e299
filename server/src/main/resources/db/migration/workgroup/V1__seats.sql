create schema workgroup;
grant usage on schema workgroup to ${app};

-- An exclusion constraint compares ranges; an id beside a period is the range that holds this id alone. So the rule needs
-- no extension that a hosted database may not have.
create type workgroup.one as range (subtype = uuid);

create table workgroup.body (
    id uuid primary key,
    community_id uuid not null,
    kind text not null check (kind in ('EXECUTIVE', 'COORDINATING', 'SUBCOMMITTEE')),
    name text not null check (name <> ''),
    added_at timestamptz not null
);
comment on table workgroup.body is 'class: tenant. Bodies of the workgroup: the executive one, the coordinating one, subcommittees.';
call kernel.wall_by_community('workgroup.body');
call kernel.append_only('workgroup.body');
grant select, insert on workgroup.body to ${app};

create table workgroup.seat (
    id uuid primary key,
    community_id uuid not null,
    body_id uuid not null references workgroup.body,
    sector text not null,
    title text not null check (title <> ''),
    agency_id uuid,
    votes boolean not null,
    added_at timestamptz not null,
    closed_at timestamptz
);
comment on table workgroup.seat is 'class: tenant. Seats by sector; a seat that is given up is closed and stays readable.';
create index on workgroup.seat (body_id);
call kernel.wall_by_community('workgroup.seat');
grant select, insert on workgroup.seat to ${app};
grant update (closed_at) on workgroup.seat to ${app};

create table workgroup.holder (
    id uuid primary key,
    community_id uuid not null,
    seat_id uuid not null references workgroup.seat,
    name text not null check (name <> ''),
    account_id uuid,
    from_on date not null,
    until_on date,
    constraint not_backwards check (until_on is null or until_on >= from_on),
    -- A seat has one holder at any time (systems.md A09).
    constraint one_holder exclude using gist
        (workgroup.one(seat_id, seat_id, '[]') with &&, daterange(from_on, until_on, '[]') with &&)
);
comment on table workgroup.holder is 'class: tenant. Who held a seat from when to when; nobody is overwritten.';
call kernel.wall_by_community('workgroup.holder');
grant select, insert on workgroup.holder to ${app};
grant update (until_on) on workgroup.holder to ${app};

create table workgroup.liaison (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    name text not null check (name <> ''),
    account_id uuid,
    from_on date not null,
    until_on date,
    constraint not_backwards check (until_on is null or until_on >= from_on),
    -- Exactly one coordinator for an agency at any time (systems.md A02).
    constraint one_coordinator exclude using gist
        (workgroup.one(agency_id, agency_id, '[]') with &&, daterange(from_on, until_on, '[]') with &&)
);
comment on table workgroup.liaison is 'class: tenant. The coordinator of each agency with those before; nobody is overwritten.';
call kernel.wall_by_community('workgroup.liaison');
grant select, insert on workgroup.liaison to ${app};
grant update (until_on) on workgroup.liaison to ${app};
