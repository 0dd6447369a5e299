-- Keys stand in a schema of their own, so that they are backed up apart from what they seal (docs/guide/running.md).
create schema keys;
grant usage on schema keys to ${app};

create table keys.data_key (
    subject_id uuid not null,
    class text not null check (class in ('IDENTITY', 'CLINICAL', 'JUSTICE')),
    community_id uuid not null,
    wrapped bytea not null,
    made_at timestamptz not null,
    primary key (subject_id, class)
)
-- What is deleted here must not wait in a dead row until a share of the table has changed.
with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
comment on table keys.data_key is 'class: tenant. The key of one class of facts of one person, sealed with the key of the installation; its deletion is the erasure.';
call kernel.wall_by_community('keys.data_key');
grant select, insert on keys.data_key to ${app};

create table keys.destroyed (
    subject_id uuid not null,
    class text not null,
    community_id uuid not null,
    agency_id uuid,
    at timestamptz not null,
    primary key (subject_id, class)
);
comment on table keys.destroyed is 'class: tenant. Whose key was destroyed and when; ids only.';
call kernel.wall_by_community('keys.destroyed');
call kernel.append_only('keys.destroyed');
grant select on keys.destroyed to ${app};

create table keys.mark (
    agency_id uuid not null,
    mark bigint not null,
    subject_id uuid not null,
    community_id uuid not null,
    primary key (agency_id, mark, subject_id)
)
with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0.02);
comment on table keys.mark is 'class: person. Keyed hashes of the words that an agency finds a person by; they go with the key.';
create index on keys.mark (subject_id);
alter table keys.mark enable row level security;
create policy agency_wall on keys.mark
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
grant select, insert, delete on keys.mark to ${app};

-- A destroyed key stays destroyed; whoever is about to make one waits for whoever is about to destroy it.
create function keys.stay_destroyed() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(new.subject_id::text, 0));
    if exists (select 1 from keys.destroyed d where d.subject_id = new.subject_id and d.class = new.class) then
        raise exception 'the key of % was destroyed', new.subject_id using errcode = 'CR006';
    end if;
    return new;
end $$;
create trigger stay_destroyed before insert on keys.data_key for each row execute function keys.stay_destroyed();

create procedure keys.destroy(subject uuid, of_class text, moment timestamptz) language plpgsql
    security definer set search_path = keys, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(subject::text, 0));
    delete from keys.data_key
     where subject_id = subject and class = of_class and community_id = kernel.current_community();
    insert into keys.destroyed (subject_id, class, community_id, agency_id, at)
    values (subject, of_class, kernel.current_community(), kernel.current_agency(), moment) on conflict do nothing;
    if of_class = 'IDENTITY' then
        delete from keys.mark where subject_id = subject and community_id = kernel.current_community();
    end if;
end $$;
grant execute on procedure keys.destroy(uuid, text, timestamptz) to ${app};
