-- An episode that ended in custody, and its words of risk, tell what an order sealed. What is left is true of it all the
-- same: police closed it. Only the procedure below, which runs as the owner, changes what is closed.
create function episodes.sealing(of_table oid) returns boolean language sql stable
    return current_setting('corespond.sealing', true) = 'episodes'
           and exists (select 1 from pg_class c where c.oid = of_table and c.relowner = current_user::regrole::oid);

create or replace function episodes.ownership_moves_by_acceptance() returns trigger language plpgsql as $$
begin
    if episodes.sealing(tg_relid) then
        return new;
    end if;
    if tg_op = 'INSERT' then
        if new.owner_agency_id <> new.opened_by_agency then
            raise exception 'an episode begins with the agency that opens it' using errcode = 'CR003';
        end if;
        return new;
    end if;
    if old.closed_at is not null then
        raise exception 'episode % is closed', old.id using errcode = 'CR004';
    end if;
    if new.owner_agency_id <> old.owner_agency_id
       and not exists (select 1 from episodes.offer o
                       where o.episode_id = new.id and o.to_agency = new.owner_agency_id
                         and o.state = 'ACCEPTED' and not o.relay) then
        raise exception 'ownership of episode % moves only by an accepted offer', old.id using errcode = 'CR003';
    end if;
    if new.closed_at is not null
       and exists (select 1 from episodes.offer o where o.episode_id = new.id and o.state = 'OFFERED') then
        raise exception 'episode % has an open offer', old.id using errcode = 'CR005';
    end if;
    return new;
end $$;

create function episodes.only_sealing() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and episodes.sealing(tg_relid) then
        return new;
    end if;
    raise exception '% is append-only: record a correction instead', tg_table_name using errcode = 'CR001';
end $$;
drop trigger append_only on episodes.fact;
create trigger append_only before update or delete on episodes.fact
    for each row execute function episodes.only_sealing();

create procedure episodes.seal_justice(of_episode uuid) language plpgsql
    security definer set search_path = episodes, pg_temp as $$
begin
    perform set_config('corespond.sealing', 'episodes', true);
    update episodes.episode e
       set closing_code = case e.closing_code when 'CUSTODY_CONTINUES' then 'CLOSED_BY_POLICE_OR_EMS' else e.closing_code end,
           marks = array(select m from unnest(e.marks) with ordinality as each (m, n)
                         where m not in ('weapon', 'weapon-unknown', 'violence', 'threat', 'crime') order by n)
     where e.id = of_episode and e.community_id = kernel.current_community();
    update episodes.fact f
       set detail = jsonb_set(f.detail, '{code}', '"CLOSED_BY_POLICE_OR_EMS"')
     where f.episode_id = of_episode and f.community_id = kernel.current_community() and f.kind = 'CLOSED'
       and f.detail ->> 'code' = 'CUSTODY_CONTINUES';
    perform set_config('corespond.sealing', '', true);
end $$;
grant execute on procedure episodes.seal_justice(uuid) to ${app};
