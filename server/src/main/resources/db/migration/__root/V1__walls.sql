-- The functions that every row-level policy reads, and the platform's own tables of events and sessions.
create schema kernel;
grant usage on schema kernel to ${app};

create function kernel.current_community() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('corespond.community', true), '')::uuid;
create function kernel.current_agency() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('corespond.agency', true), '')::uuid;
create function kernel.current_account() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('corespond.account', true), '')::uuid;

-- One line a tenant table: row-level security by community. Called by every module's migration.
create procedure kernel.wall_by_community(target regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy community_wall on %s using (community_id = kernel.current_community())
                    with check (community_id = kernel.current_community())', target);
end $$;

-- Facts are appended, never overwritten (architecture, idea 2).
create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: record a correction instead', tg_table_name using errcode = 'CR001';
end $$;
create procedure kernel.append_only(target regclass) language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete on %s
                    for each row execute function kernel.refuse_change()', target);
end $$;

create table kernel.event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
comment on table kernel.event_publication is 'class: system. Events on their way to a listener; ids only, no personal data.';
create index on kernel.event_publication using hash (serialized_event);
create index on kernel.event_publication (completion_date);
grant select, insert, update, delete on kernel.event_publication to ${app};

create table kernel.spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
comment on table kernel.spring_session is 'class: system. Sign-in sessions.';
create index on kernel.spring_session (expiry_time);
create index on kernel.spring_session (principal_name);
create table kernel.spring_session_attributes (
    session_primary_id char(36) not null references kernel.spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table kernel.spring_session_attributes is 'class: system. What a sign-in session holds.';
grant select, insert, update, delete on kernel.spring_session, kernel.spring_session_attributes to ${app};
