create schema audit;
grant usage on schema audit to ${app};

create table audit.entry (
    id bigint generated always as identity primary key,
    tx xid8 not null default pg_current_xact_id(),
    community_id uuid not null,
    agency_id uuid,
    account_id uuid,
    role text,
    actor text,
    at timestamptz not null,
    action text not null check (action in ('view', 'change', 'release', 'security')),
    what text not null,
    ids uuid[] not null default '{}',
    outcome text not null,
    address text,
    session_ref uuid
);
comment on table audit.entry is 'class: tenant. Who saw and changed what; append-only; ids, never content (CJIS AU-3(3)).';
create index on audit.entry (community_id, at);
create index on audit.entry (tx, id);
call kernel.wall_by_community('audit.entry');
call kernel.append_only('audit.entry');
grant select, insert on audit.entry to ${app};

create table audit.seal (
    chain uuid not null,
    number bigint not null,
    community_id uuid not null,
    first_id bigint not null,
    last_id bigint not null,
    entries int not null,
    from_tx xid8 not null,
    up_to_tx xid8 not null,
    hash bytea not null,
    sealed_at timestamptz not null default clock_timestamp(),
    primary key (chain, number)
);
comment on table audit.seal is 'class: tenant. The hash chain over audit.entry, one chain an agency (the community where no agency acted).';
call kernel.wall_by_community('audit.seal');
call kernel.append_only('audit.seal');
grant select on audit.seal to ${app};

-- What of a row goes into the hash: all of it, in one fixed order.
create function audit.digest(e audit.entry) returns text language sql immutable parallel safe
    return concat_ws('|', e.id, e.community_id, coalesce(e.agency_id::text, '-'), coalesce(e.account_id::text, '-'),
        coalesce(e.role, '-'), coalesce(e.actor, '-'), extract(epoch from e.at), e.action, e.what,
        array_to_string(e.ids, ','), e.outcome, coalesce(e.address, '-'), coalesce(e.session_ref::text, '-'));

-- Rows of transactions that are surely over: none older can still appear, so a batch is final.
create procedure audit.seal_all() language plpgsql security definer set search_path = audit, pg_temp as $$
declare
    up_to xid8 := pg_snapshot_xmin(pg_current_snapshot());
    since xid8;
begin
    if not pg_try_advisory_xact_lock(hashtext('audit.seal_all')) then
        return;
    end if;
    select coalesce(max(up_to_tx), '0'::xid8) into since from audit.seal;
    insert into audit.seal (chain, number, community_id, first_id, last_id, entries, from_tx, up_to_tx, hash)
    select b.chain, coalesce(p.number, 0) + 1, b.community_id, b.first_id, b.last_id, b.entries, since, up_to,
           sha256(coalesce(p.hash, ''::bytea) || convert_to(b.content, 'UTF8'))
    from (select coalesce(agency_id, community_id) as chain, min(community_id::text)::uuid as community_id,
                 min(id) as first_id, max(id) as last_id, count(*)::int as entries,
                 string_agg(audit.digest(e), E'\n' order by id) as content
          from audit.entry e where tx >= since and tx < up_to group by 1) b
    left join lateral (select number, hash from audit.seal s where s.chain = b.chain order by number desc limit 1) p
           on true;
end $$;
grant execute on procedure audit.seal_all() to ${app};

-- Recomputes every chain; a row comes back for each batch whose rows no longer give its hash.
create function audit.broken_seals() returns table (chain uuid, number bigint) language sql stable
    security definer set search_path = audit, pg_temp as $$
    select s.chain, s.number
    from audit.seal s
    left join audit.seal p on p.chain = s.chain and p.number = s.number - 1
    left join lateral (select count(*) as n, string_agg(audit.digest(e), E'\n' order by id) as content
                       from audit.entry e
                       where coalesce(e.agency_id, e.community_id) = s.chain and e.tx >= s.from_tx
                         and e.tx < s.up_to_tx) c on true
    where c.n <> s.entries or (s.number > 1 and p.hash is null)
       or s.hash is distinct from sha256(coalesce(p.hash, ''::bytea) || convert_to(coalesce(c.content, ''), 'UTF8'))
$$;
grant execute on function audit.broken_seals() to ${app};
