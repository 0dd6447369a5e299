create table workgroup.goal (
    id uuid primary key,
    community_id uuid not null,
    title text not null check (title <> ''),
    owner text not null check (owner <> ''),
    source text not null,
    measure text not null,
    share boolean not null,
    up boolean not null,
    baseline numeric not null,
    baseline_from date not null,
    baseline_to date not null,
    baseline_version int not null,
    target numeric not null,
    due_on date not null,
    added_at timestamptz not null,
    constraint not_backwards check (baseline_to >= baseline_from)
);
comment on table workgroup.goal is 'class: tenant. Goals: measure, baseline with its period and the version of its definition, target, owner, date.';
comment on column workgroup.goal.up is 'Whether more is better.';
call kernel.wall_by_community('workgroup.goal');
call kernel.append_only('workgroup.goal');
grant select, insert on workgroup.goal to ${app};

create table workgroup.goal_end (
    goal_id uuid primary key references workgroup.goal,
    community_id uuid not null,
    note text not null check (note <> ''),
    at timestamptz not null
);
comment on table workgroup.goal_end is 'class: tenant. Goals that are no longer pursued, with the reason.';
call kernel.wall_by_community('workgroup.goal_end');
call kernel.append_only('workgroup.goal_end');
grant select, insert on workgroup.goal_end to ${app};
