-- Facts stay append-only but for what a court's order sealed: it leaves every version of the event's facts at once, so that
-- no figure is changed only in part. Sealed is unknown, not "no": a rate counts it neither above nor below the line.
create function outcomes.only_sealing() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('corespond.sealing', true) = 'outcomes' then
        return new;
    end if;
    raise exception '% is append-only: record a correction instead', tg_table_name using errcode = 'CR001';
end $$;
drop trigger append_only on outcomes.fact;
create trigger append_only before update or delete on outcomes.fact
    for each row execute function outcomes.only_sealing();

create procedure outcomes.seal_event(of_event uuid, of_key uuid) language plpgsql
    security definer set search_path = outcomes, pg_temp as $$
begin
    perform set_config('corespond.sealing', 'outcomes', true);
    update outcomes.fact f
       set arrest = null, cited = null, arrestable = null,
           destination = nullif(f.destination, 'jail'),
           dispositions = case when f.dispositions is null then null
                               else coalesce(nullif(array(select d from unnest(f.dispositions) d
                                                          where d not in ('ARREST', 'WARRANT_BOOKED', 'CITE_RELEASE')),
                                                    '{}'), array['UNKNOWN']) end
     where f.community_id = kernel.current_community() and f.event = of_event
       and (f.unit = 'dispatch' or f.key = of_key);
    perform set_config('corespond.sealing', '', true);
end $$;
grant execute on procedure outcomes.seal_event(uuid, uuid) to ${app};
