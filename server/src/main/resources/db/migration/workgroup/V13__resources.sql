-- Who answers for which step of the way from the call to care (systems.md A06).
create table workgroup.part (
    step text not null,
    agency_id uuid not null,
    community_id uuid not null,
    part text not null check (part in ('RESPONSIBLE', 'CONSULTED', 'INFORMED')),
    at timestamptz not null,
    primary key (community_id, step, agency_id)
);
comment on table workgroup.part is 'class: tenant. The part of each agency in each step; one agency answers for a step.';
create unique index one_answers_for_a_step on workgroup.part (community_id, step) where part = 'RESPONSIBLE';
call kernel.wall_by_community('workgroup.part');
grant select, insert, delete on workgroup.part to ${app};
grant update (part, at) on workgroup.part to ${app};

create table workgroup.champion (
    id uuid primary key,
    community_id uuid not null,
    name text not null check (name <> ''),
    sphere text not null check (sphere <> ''),
    at timestamptz not null
);
comment on table workgroup.champion is 'class: tenant. People of influence who speak for the collaboration.';
call kernel.wall_by_community('workgroup.champion');
call kernel.append_only('workgroup.champion');
grant select, insert on workgroup.champion to ${app};

create table workgroup.ask (
    id uuid primary key,
    community_id uuid not null,
    kind text not null,
    addressee text not null check (addressee <> ''),
    champion_id uuid references workgroup.champion,
    text text not null check (text <> ''),
    agreed boolean not null,
    asked_on date not null,
    at timestamptz not null
);
comment on table workgroup.ask is 'class: tenant. What was asked of officials and champions, and whether the partners agreed to ask it.';
call kernel.wall_by_community('workgroup.ask');
call kernel.append_only('workgroup.ask');
grant select, insert on workgroup.ask to ${app};

create table workgroup.ask_result (
    ask_id uuid primary key references workgroup.ask,
    community_id uuid not null,
    result text not null check (result <> ''),
    at timestamptz not null
);
comment on table workgroup.ask_result is 'class: tenant. What came of an ask.';
call kernel.wall_by_community('workgroup.ask_result');
call kernel.append_only('workgroup.ask_result');
grant select, insert on workgroup.ask_result to ${app};

create table workgroup.funding (
    id uuid primary key,
    community_id uuid not null,
    name text not null check (name <> ''),
    kind text not null,
    eligibility text not null,
    at timestamptz not null
);
comment on table workgroup.funding is 'class: tenant. Sources of money; eligibility is what partners together unlock.';
call kernel.wall_by_community('workgroup.funding');
call kernel.append_only('workgroup.funding');
grant select, insert on workgroup.funding to ${app};

create table workgroup.funding_stage (
    id bigint generated always as identity primary key,
    funding_id uuid not null references workgroup.funding,
    community_id uuid not null,
    stage text not null,
    amount numeric not null check (amount >= 0),
    at timestamptz not null
);
comment on table workgroup.funding_stage is 'class: tenant. How far a source of money is; the latest row counts.';
call kernel.wall_by_community('workgroup.funding_stage');
call kernel.append_only('workgroup.funding_stage');
grant select, insert on workgroup.funding_stage to ${app};

create table workgroup.staffing (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    year int not null check (year between 2000 and 2100),
    source text not null check (source <> ''),
    fte numeric not null check (fte >= 0),
    amount numeric not null check (amount >= 0),
    at timestamptz not null
);
comment on table workgroup.staffing is 'class: tenant. Staff and money that an agency puts in, by year and source.';
call kernel.wall_by_community('workgroup.staffing');
call kernel.append_only('workgroup.staffing');
grant select, insert on workgroup.staffing to ${app};

create table workgroup.commitment (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    signer text not null check (signer <> ''),
    capacity text not null check (capacity <> ''),
    from_on date not null,
    until_on date not null,
    at timestamptz not null,
    constraint not_backwards check (until_on >= from_on)
);
comment on table workgroup.commitment is 'class: tenant. The commitment of an executive: who signed it for an agency, from when to when.';
call kernel.wall_by_community('workgroup.commitment');
call kernel.append_only('workgroup.commitment');
grant select, insert on workgroup.commitment to ${app};
