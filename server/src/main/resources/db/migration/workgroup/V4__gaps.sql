-- What is missing in a community: transport, hours, services, quality; where, whose it is, and how many say so.
create table workgroup.gap (
    id uuid primary key,
    community_id uuid not null,
    kind text not null check (kind in ('TRANSPORT', 'HOURS', 'SERVICE', 'QUALITY')),
    title text not null check (title <> ''),
    area text not null check (area <> ''),
    detail text not null,
    feedback_id uuid references workgroup.feedback,
    added_at timestamptz not null,
    added_by uuid not null
);
comment on table workgroup.gap is 'class: tenant. Gaps in services that somebody named, and where; nothing personal.';
call kernel.wall_by_community('workgroup.gap');
call kernel.append_only('workgroup.gap');
grant select, insert on workgroup.gap to ${app};

create table workgroup.gap_step (
    id bigint generated always as identity primary key,
    gap_id uuid not null references workgroup.gap,
    community_id uuid not null,
    state text not null check (state in ('OPEN', 'TAKEN_UP', 'CLOSED', 'NOT_NOW')),
    owner_id uuid,
    words text not null,
    at timestamptz not null,
    account_id uuid not null
);
comment on table workgroup.gap_step is 'class: tenant. What became of a gap: state, the agency that owns it, in order; the latest counts.';
create index on workgroup.gap_step (gap_id, id desc);
call kernel.wall_by_community('workgroup.gap_step');
call kernel.append_only('workgroup.gap_step');
grant select, insert on workgroup.gap_step to ${app};

create table workgroup.gap_vote (
    gap_id uuid not null references workgroup.gap,
    account_id uuid not null,
    community_id uuid not null,
    voted_at timestamptz not null,
    primary key (gap_id, account_id)
);
comment on table workgroup.gap_vote is 'class: tenant. Who says that a gap matters; one vote each, and it can be taken back.';
call kernel.wall_by_community('workgroup.gap_vote');
grant select, insert, delete on workgroup.gap_vote to ${app};
