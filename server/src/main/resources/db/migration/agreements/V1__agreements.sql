create schema agreements;
grant usage on schema agreements to ${app};

create table agreements.agreement (
    id uuid primary key,
    community_id uuid not null,
    kind text not null,
    title text not null,
    parties uuid[] not null check (cardinality(parties) > 0),
    classes text[] not null default '{}',
    purposes text[] not null default '{}',
    signed_at timestamptz,
    from_at timestamptz not null,
    until_at timestamptz,
    constraint not_backwards check (until_at is null or until_at > from_at)
);
comment on table agreements.agreement is 'class: tenant. Papers that cover flows of data: parties, scope, dates, signature.';
create index on agreements.agreement using gin (parties);
call kernel.wall_by_community('agreements.agreement');
grant select, insert, update (title, signed_at, until_at) on agreements.agreement to ${app};
