-- Who a person is lies sealed under the person's key (keys.data_key); a destroyed key leaves noise, here and in backups.
alter table people.identity add column sealed bytea;
alter table people.identity add constraint sealed_leaves_nothing_plain check (sealed is null or
    (given_name is null and family_name is null and alias is null and birth_date is null and phone is null
     and description is null));
comment on table people.identity is 'class: person. Who a person is, sealed under the person''s key; the latest row counts.';

-- The app writes no plain name any more. What stands plain from before is sealed at the next start, once and for good.
revoke insert on people.identity from ${app};
grant insert (person_id, community_id, agency_id, age_band, sealed, recorded_at) on people.identity to ${app};
grant update (sealed, given_name, family_name, alias, birth_date, phone, description) on people.identity to ${app};

create function people.only_sealing() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.sealed is null and new.sealed is not null then
        return new;
    end if;
    raise exception '% is append-only: record a correction instead', tg_table_name using errcode = 'CR001';
end $$;
drop trigger append_only on people.identity;
create trigger append_only before update or delete on people.identity
    for each row execute function people.only_sealing();

-- Which agencies still have plain rows; asked at each start, before there is an actor.
create index plain_rows on people.identity (agency_id) where sealed is null;
create function people.plain_holders() returns table (community_id uuid, agency_id uuid) language sql stable
    security definer set search_path = people, pg_temp as $$
    select distinct i.community_id, i.agency_id from people.identity i where i.sealed is null
$$;
grant execute on function people.plain_holders() to ${app};
