-- An order may be about an event that is known here by an import alone; then it names numbers and no record of ours.
alter table sharing.seal_order drop constraint seal_order_events_check;

create table sharing.seal_imported (
    order_id uuid not null references sharing.seal_order,
    community_id uuid not null,
    agency_id uuid not null,
    source text not null,
    facts bigint not null,
    primary key (order_id, source)
);
comment on table sharing.seal_imported is 'class: person. How many imported facts an order took out of the measures, by source; counts only.';
alter table sharing.seal_imported enable row level security;
create policy agency_wall on sharing.seal_imported
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.seal_imported');
grant select, insert on sharing.seal_imported to ${app};

-- Which of these people a data set of that agency about that span may still be made of. It tells only of ids that the
-- asking side names, and a person left out looks like one whom the gate left out.
create function sharing.left_after_sealing(holder uuid, subjects uuid[], from_day date, to_day date) returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct s.id), '{}') from unnest(subjects) as s (id)
    where not exists (select from sharing.seal_order o join sharing.seal_answer a on a.order_id = o.id and a.confirmed
                      where o.community_id = kernel.current_community() and o.agency_id = holder
                        and o.event_on between from_day and to_day
                        and (s.id = any (o.persons) or s.id = any (o.episodes)))
$$;
revoke execute on function sharing.left_after_sealing(uuid, uuid[], date, date) from public;
grant execute on function sharing.left_after_sealing(uuid, uuid[], date, date) to ${app};
