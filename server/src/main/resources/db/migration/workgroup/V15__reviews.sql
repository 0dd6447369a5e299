create table workgroup.review (
    id uuid primary key,
    community_id uuid not null,
    kind text not null check (kind in ('CASE', 'SENTINEL')),
    title text not null check (title <> ''),
    held_on date not null,
    summary text not null check (summary <> ''),
    at timestamptz not null
);
comment on table workgroup.review is 'class: tenant. Reviews of cases and of sentinel events: what was learned, without anybody''s name.';
call kernel.wall_by_community('workgroup.review');
call kernel.append_only('workgroup.review');
grant select, insert on workgroup.review to ${app};

create table workgroup.finding (
    id uuid primary key,
    community_id uuid not null,
    review_id uuid not null references workgroup.review,
    text text not null check (text <> ''),
    measured text not null check (measured <> ''),
    again_on date not null,
    at timestamptz not null
);
comment on table workgroup.finding is 'class: tenant. Findings of a review: how it was measured, and when it is measured again.';
create index on workgroup.finding (review_id);
call kernel.wall_by_community('workgroup.finding');
call kernel.append_only('workgroup.finding');
grant select, insert on workgroup.finding to ${app};

create table workgroup.remeasured (
    finding_id uuid primary key references workgroup.finding,
    community_id uuid not null,
    result text not null check (result <> ''),
    better boolean not null,
    at timestamptz not null
);
comment on table workgroup.remeasured is 'class: tenant. What a finding was like when it was measured again.';
call kernel.wall_by_community('workgroup.remeasured');
call kernel.append_only('workgroup.remeasured');
grant select, insert on workgroup.remeasured to ${app};

create table workgroup.policy_version (
    policy_id uuid not null,
    number int not null check (number > 0),
    community_id uuid not null,
    title text not null check (title <> ''),
    text text not null check (text <> ''),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    from_on date not null,
    written_by text not null,
    at timestamptz not null,
    primary key (policy_id, number)
);
comment on table workgroup.policy_version is 'class: tenant. Policies, version by version, with the SHA-256 of their text.';
call kernel.wall_by_community('workgroup.policy_version');
call kernel.append_only('workgroup.policy_version');
grant select, insert on workgroup.policy_version to ${app};

create table workgroup.acknowledgement (
    policy_id uuid not null,
    number int not null,
    account_id uuid not null,
    community_id uuid not null,
    name text not null,
    at timestamptz not null,
    primary key (policy_id, number, account_id),
    foreign key (policy_id, number) references workgroup.policy_version
);
comment on table workgroup.acknowledgement is 'class: tenant. Who of the staff has read which version of a policy.';
call kernel.wall_by_community('workgroup.acknowledgement');
call kernel.append_only('workgroup.acknowledgement');
grant select, insert on workgroup.acknowledgement to ${app};
