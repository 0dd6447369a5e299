-- CIT officers volunteer and are designated, and may opt out again; trained is not the same (collaboration.md 10.3).
create table training.cit_standing (
    id bigint generated always as identity primary key,
    community_id uuid not null,
    learner_id uuid not null references training.learner,
    kind text not null check (kind in ('DESIGNATED', 'OPTED_OUT')),
    on_day date not null,
    reason text not null check (length(reason) <= 300),
    at timestamptz not null,
    by_account uuid
);
comment on table training.cit_standing is 'class: tenant. When an officer was designated for CIT or opted out; of the days that have come, the latest row counts.';
create index on training.cit_standing (learner_id, on_day, id);
call kernel.wall_by_community('training.cit_standing');
call kernel.append_only('training.cit_standing');
grant select, insert on training.cit_standing to ${app};
