-- A calendar program has no account: the secret in the address is all that it brings, so its hash is read before any wall.
create table workgroup.calendar_feed (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    community_id uuid not null,
    account_id uuid not null,
    made_at timestamptz not null,
    ended_at timestamptz
);
comment on table workgroup.calendar_feed is 'class: system. Hashes of the secrets in calendar addresses, and whose calendar each is; no content.';
create unique index one_feed_an_account on workgroup.calendar_feed (account_id) where ended_at is null;
grant select, insert on workgroup.calendar_feed to ${app};
grant update (ended_at) on workgroup.calendar_feed to ${app};
