-- What verifying needs: each chain with its head, and rows that slipped past every seal.
create function audit.chains() returns table (chain uuid, community_id uuid, seals bigint, sealed bigint,
        waiting bigint, sealed_at timestamptz, number bigint, head bytea)
    language sql stable security definer set search_path = audit, pg_temp as $$
    select e.chain, coalesce(e.community_id, s.community_id), coalesce(s.seals, 0), coalesce(s.entries, 0),
           coalesce(e.waiting, 0), s.sealed_at, coalesce(s.number, 0), s.hash
    from (select coalesce(agency_id, community_id) as chain, min(community_id::text)::uuid as community_id,
                 count(*) filter (where tx >= coalesce((select max(up_to_tx) from audit.seal), '0'::xid8)) as waiting
          from audit.entry group by 1) e
    full join (select chain, min(community_id::text)::uuid as community_id, count(*) as seals,
                      sum(entries)::bigint as entries, max(sealed_at) as sealed_at, max(number) as number,
                      (array_agg(hash order by number desc))[1] as hash
               from audit.seal group by chain) s on s.chain = e.chain
$$;
grant execute on function audit.chains() to ${app};

-- Rows of transactions that were sealed long ago, in no seal of their chain: a chain whose seals were taken away.
create function audit.stray_entries() returns table (chain uuid, entries bigint) language sql stable
    security definer set search_path = audit, pg_temp as $$
    select coalesce(e.agency_id, e.community_id), count(*)
    from audit.entry e
    where e.tx < (select max(up_to_tx) from audit.seal)
      and not exists (select 1 from audit.seal s where s.chain = coalesce(e.agency_id, e.community_id)
                      and e.tx >= s.from_tx and e.tx < s.up_to_tx)
    group by 1
$$;
grant execute on function audit.stray_entries() to ${app};

create function audit.seal_hash(of_chain uuid, of_number bigint) returns bytea language sql stable
    security definer set search_path = audit, pg_temp as $$
    select hash from audit.seal where chain = of_chain and number = of_number
$$;
grant execute on function audit.seal_hash(uuid, bigint) to ${app};
