-- What a court's order sealed: gone from the record that all pages and figures read, kept under the person's key for the
-- purposes that the law still allows, or not at all where the order says destroy.
create table field.sealed_justice (
    encounter_id uuid primary key references field.encounter,
    community_id uuid not null,
    agency_id uuid not null,
    order_id uuid not null,
    subject_id uuid not null,
    sealed bytea,
    at timestamptz not null
);
comment on table field.sealed_justice is 'class: person. Facts of arrest and charge that an order sealed, under the key of the person.';
create index on field.sealed_justice (order_id);
alter table field.sealed_justice enable row level security;
create policy agency_wall on field.sealed_justice
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('field.sealed_justice');
grant select on field.sealed_justice to ${app};

create function field.justice_codes() returns text[] language sql immutable parallel safe
    return array['ARREST', 'WARRANT_BOOKED', 'CITE_RELEASE'];

-- Records stay append-only but for the one procedure below; the app has no right to update or delete them.
create function field.only_sealing() returns trigger language plpgsql as $$
begin
    if current_setting('corespond.sealing', true) = 'field' then
        if tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    raise exception '% is append-only: record a correction instead', tg_table_name using errcode = 'CR001';
end $$;
drop trigger append_only on field.encounter;
create trigger append_only before update or delete on field.encounter
    for each row execute function field.only_sealing();
drop trigger append_only on field.narrative;
create trigger append_only before update or delete on field.narrative
    for each row execute function field.only_sealing();

create procedure field.seal_justice(encounter uuid, by_order uuid, subject uuid, box bytea, moment timestamptz)
    language plpgsql security definer set search_path = field, pg_temp as $$
begin
    perform set_config('corespond.sealing', 'field', true);
    update field.encounter e
       set offense = 'NONE',
           legal_status = case e.legal_status when 'CUSTODY_CRIMINAL' then 'NONE' else e.legal_status end,
           dispositions = left_over.codes,
           primary_disposition = case when e.primary_disposition = any (left_over.codes) then e.primary_disposition
                                      else left_over.codes[1] end
      from (select x.id, coalesce(nullif(array(select d from unnest(x.dispositions) d
                                               where d <> all (field.justice_codes())), '{}'), array['UNKNOWN']) as codes
            from field.encounter x) left_over
     where e.id = encounter and left_over.id = e.id and e.community_id = kernel.current_community()
       and e.agency_id = kernel.current_agency();
    if not found then
        raise exception 'no encounter of this agency' using errcode = 'CR007';
    end if;
    delete from field.narrative where encounter_id = encounter;
    insert into field.sealed_justice (encounter_id, community_id, agency_id, order_id, subject_id, sealed, at)
    values (encounter, kernel.current_community(), kernel.current_agency(), by_order, subject, box, moment);
    perform set_config('corespond.sealing', '', true);
end $$;
grant execute on procedure field.seal_justice(uuid, uuid, uuid, bytea, timestamptz) to ${app};

-- Nobody writes it back by a correction.
create function field.stay_sealed() returns trigger language plpgsql as $$
begin
    if (new.offense <> 'NONE' or new.legal_status = 'CUSTODY_CRIMINAL' or new.dispositions && field.justice_codes())
       and exists (select 1 from field.sealed_justice s join field.encounter e on e.id = s.encounter_id
                   where e.episode_id = new.episode_id and e.visit = new.visit) then
        raise exception 'the facts of arrest and charge of this event are sealed' using errcode = 'CR008';
    end if;
    return new;
end $$;
create trigger stay_sealed before insert on field.encounter for each row execute function field.stay_sealed();
