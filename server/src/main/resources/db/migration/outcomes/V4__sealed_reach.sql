-- An order reaches what an arrest tells of force, weapons and injuries, whose contact it was, and what came by an import.
-- Sealed facts count in no measure; an import still knows them, so that the same file again brings nothing back.
alter table outcomes.fact add column sealed boolean not null default false;

create view outcomes.latest_fact with (security_invoker = true) as
select f.* from outcomes.fact f
where not exists (select from outcomes.fact later where later.corrects = f.id);
comment on view outcomes.latest_fact is 'class: tenant. The latest version of every fact, also of those that no measure may count: what an import merges with.';
grant select on outcomes.latest_fact to ${app};

create or replace view outcomes.current_fact with (security_invoker = true) as
select f.* from outcomes.fact f
where not f.sealed and not exists (select from outcomes.fact later where later.corrects = f.id);

create table outcomes.sealed_live (
    event uuid not null,
    key uuid not null,
    community_id uuid not null,
    primary key (event, key)
);
comment on table outcomes.sealed_live is 'class: tenant. Visits of the live work whose facts of law enforcement an order sealed: a word told again does not bring them back.';
call kernel.wall_by_community('outcomes.sealed_live');
call kernel.append_only('outcomes.sealed_live');
grant select on outcomes.sealed_live to ${app};

-- Sealed is unknown, not "no"; the contact stays one, but nobody's: no count of contacts of a person has it.
create function outcomes.without_justice(f outcomes.fact) returns outcomes.fact language plpgsql immutable as $$
begin
    f.person := null;
    f.arrest := null;
    f.cited := null;
    f.arrestable := null;
    f.force := null;
    f.force_level := null;
    f.force_types := null;
    f.weapons := null;
    f.injury_person := null;
    f.injury_officer := null;
    f.destination := nullif(f.destination, 'jail');
    f.dispositions := case when f.dispositions is null then null
                           else coalesce(nullif(array(select d from unnest(f.dispositions) d
                                                      where d not in ('ARREST', 'WARRANT_BOOKED', 'CITE_RELEASE')), '{}'),
                                         array['UNKNOWN']) end;
    return f;
end $$;

create function outcomes.drop_justice() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT'
       and not exists (select from outcomes.sealed_live s
                       where s.event = new.event and (new.unit = 'dispatch' or s.key = new.key)) then
        return new;
    end if;
    return outcomes.without_justice(new);
end $$;
create trigger drop_justice before insert on outcomes.fact
    for each row when (new.run_id is null and new.event is not null) execute function outcomes.drop_justice();
create trigger drop_justice_of_event before update on outcomes.fact
    for each row when (new.run_id is null and not new.sealed) execute function outcomes.drop_justice();

create or replace procedure outcomes.seal_event(of_event uuid, of_key uuid) language plpgsql
    security definer set search_path = outcomes, pg_temp as $$
begin
    perform set_config('corespond.sealing', 'outcomes', true);
    insert into outcomes.sealed_live (event, key, community_id)
    values (of_event, of_key, kernel.current_community()) on conflict do nothing;
    -- What leaves is named once, in the trigger above.
    update outcomes.fact f set arrest = null
     where f.community_id = kernel.current_community() and f.event = of_event and f.run_id is null
       and (f.unit = 'dispatch' or f.key = of_key);
    perform set_config('corespond.sealing', '', true);
end $$;

-- What an order names in imported files: a record's number, or a person's with the days of the event; hashes only.
create table outcomes.sealed_key (
    order_id uuid not null,
    community_id uuid not null,
    source_id uuid not null references outcomes.source,
    kind text not null check (kind in ('record', 'person')),
    hashes uuid[] not null,
    from_day date not null,
    to_day date not null,
    destroy boolean,
    done_at timestamptz,
    primary key (order_id, source_id, kind)
);
comment on table outcomes.sealed_key is 'class: tenant. What a court''s order names in imported files, as keyed hashes; from the moment it is carried out, no measure counts what they meet.';
call kernel.wall_by_community('outcomes.sealed_key');
grant select, insert, update (destroy, done_at) on outcomes.sealed_key to ${app};

create function outcomes.met_by(f outcomes.fact, k outcomes.sealed_key) returns boolean language sql immutable
    return f.source_id = k.source_id
           and case k.kind when 'record' then f.key = any (k.hashes) or f.event = any (k.hashes)
                           else f.person = any (k.hashes) and f.occurred_on between k.from_day and k.to_day end;

-- Out of every measure, or where the order says destroy, gone but for the hash by which an import knows the row again.
create procedure outcomes.seal_imported(of_source uuid) language plpgsql
    security definer set search_path = outcomes, pg_temp as $$
begin
    perform set_config('corespond.sealing', 'outcomes', true);
    update outcomes.fact f set sealed = true
      from outcomes.sealed_key k
     where k.source_id = of_source and k.done_at is not null and k.community_id = kernel.current_community()
       and f.source_id = of_source and not f.sealed and outcomes.met_by(f, k) and not coalesce(k.destroy, false);
    update outcomes.fact f
       set sealed = true, person = null, event = null, occurred_on = null, flags = null, occurred_at = null,
           received_at = null, dispatched_at = null, en_route_at = null, arrived_at = null, engaged_at = null,
           cleared_at = null, depart_scene_at = null, arrive_facility_at = null, custody_accepted_at = null,
           officer_released_at = null, mental_health = null, met = null, hold = null, arrest = null, arrestable = null,
           cited = null, force = null, injury_person = null, injury_officer = null, referral_offered = null,
           referral_accepted = null, cit_requested = null, cit_dispatched = null, cit_arrived = null, reasons = null,
           dispositions = null, force_types = null, weapons = null, destination = null, force_level = null,
           response_model = null, initiated_by = null, initial_call_type = null, call_type = null, priority = null,
           area = null
      from outcomes.sealed_key k
     where k.source_id = of_source and k.done_at is not null and k.community_id = kernel.current_community()
       and f.source_id = of_source and outcomes.met_by(f, k) and k.destroy;
    perform set_config('corespond.sealing', '', true);
end $$;
grant execute on procedure outcomes.seal_imported(uuid) to ${app};
