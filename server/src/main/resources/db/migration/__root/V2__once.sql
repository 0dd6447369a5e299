-- Idempotency keys of forms that people send twice: a glove on a phone, a lost answer, a reload.
create table kernel.once (
    key uuid not null,
    community_id uuid not null,
    account_id uuid,
    at timestamptz not null,
    primary key (community_id, key)
);
comment on table kernel.once is 'class: tenant. Keys of form posts that were already done; no content.';
create index on kernel.once (at);
call kernel.wall_by_community('kernel.once');
grant select, insert on kernel.once to ${app};
