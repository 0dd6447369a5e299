-- Weapon, threats, force and whom it hurt are facts of law enforcement like the arrest (disclosure.md A.2: LEI), so the same
-- order takes them; what tells of a danger to the person's own self is health and stays. Drafts of the record go too.
create or replace procedure field.seal_justice(encounter uuid, by_order uuid, subject uuid, box bytea, moment timestamptz)
    language plpgsql security definer set search_path = field, pg_temp as $$
declare
    of_episode uuid;
begin
    perform set_config('corespond.sealing', 'field', true);
    update field.encounter e
       set offense = 'NONE',
           legal_status = case e.legal_status when 'CUSTODY_CRIMINAL' then 'NONE' else e.legal_status end,
           weapon = 'NONE',
           threats = case when 'SELF' = any (e.threats) then array['SELF'] else array['NONE'] end,
           force_level = 'NONE', force_types = '{}', handcuffs = false,
           injury = case e.injury when 'DURING' then 'NONE' else e.injury end,
           details = e.details - array['weaponUse', 'othersInjured']
                     - case when e.injury = 'DURING' then 'injurySeverity' else '' end
                     - case when e.details -> 'transportBy' @> '["POLICE"]' then 'transportBy' else '' end,
           dispositions = left_over.codes,
           primary_disposition = case when e.primary_disposition = any (left_over.codes) then e.primary_disposition
                                      else left_over.codes[1] end
      from (select x.id, coalesce(nullif(array(select d from unnest(x.dispositions) d
                                               where d <> all (field.justice_codes())), '{}'), array['UNKNOWN']) as codes
            from field.encounter x) left_over
     where e.id = encounter and left_over.id = e.id and e.community_id = kernel.current_community()
       and e.agency_id = kernel.current_agency()
    returning e.episode_id into of_episode;
    if not found then
        raise exception 'no encounter of this agency' using errcode = 'CR007';
    end if;
    delete from field.narrative where encounter_id = encounter;
    delete from field.draft where episode_id = of_episode and agency_id = kernel.current_agency();
    insert into field.sealed_justice (encounter_id, community_id, agency_id, order_id, subject_id, sealed, at)
    values (encounter, kernel.current_community(), kernel.current_agency(), by_order, subject, box, moment);
    perform set_config('corespond.sealing', '', true);
end $$;

-- Nobody writes it back by a correction.
create or replace function field.stay_sealed() returns trigger language plpgsql as $$
begin
    if (new.offense <> 'NONE' or new.legal_status = 'CUSTODY_CRIMINAL' or new.dispositions && field.justice_codes()
        or new.weapon <> 'NONE' or new.force_level <> 'NONE' or new.handcuffs or cardinality(new.force_types) > 0)
       and exists (select 1 from field.sealed_justice s join field.encounter e on e.id = s.encounter_id
                   where e.episode_id = new.episode_id and e.visit = new.visit) then
        raise exception 'the facts of law enforcement of this event are sealed' using errcode = 'CR008';
    end if;
    return new;
end $$;
