create schema episodes;
grant usage on schema episodes to ${app};

create sequence episodes.number start 1001;
grant usage on sequence episodes.number to ${app};

-- One row an episode: what its facts add up to now. Exactly one owner, by not null; changed only as the triggers allow.
create table episodes.episode (
    id uuid primary key,
    community_id uuid not null,
    number bigint not null unique default nextval('episodes.number'),
    opened_at timestamptz not null,
    opened_by_agency uuid not null,
    owner_agency_id uuid not null,
    holder_account_id uuid,
    person_id uuid,
    age_band text not null,
    area text not null,
    level int not null default 0 check (level between 0 and 4),
    marks text[] not null default '{}',
    stage text not null,
    next_step text not null,
    next_due_at timestamptz not null,
    closed_at timestamptz,
    closing_code text,
    version int not null default 0,
    constraint closed_with_a_reason check ((closed_at is null) = (closing_code is null)),
    constraint closed_is_a_stage check ((closed_at is null) = (stage <> 'CLOSED'))
);
comment on table episodes.episode is 'class: tenant. One person''s way from first contact to closure; coarse place, no name.';
create index on episodes.episode (community_id, next_due_at) where closed_at is null;
create index on episodes.episode (owner_agency_id) where closed_at is null;
call kernel.wall_by_community('episodes.episode');
grant select, insert on episodes.episode to ${app};
grant update (owner_agency_id, holder_account_id, person_id, age_band, area, level, marks, stage, next_step,
              next_due_at, closed_at, closing_code, version) on episodes.episode to ${app};

create table episodes.offer (
    id uuid primary key,
    community_id uuid not null,
    episode_id uuid not null references episodes.episode,
    from_agency uuid not null,
    to_agency uuid not null,
    program_id uuid not null,
    kind text not null,
    relay boolean not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null default 'OFFERED'
        check (state in ('OFFERED', 'ACCEPTED', 'REFUSED', 'EXPIRED', 'WITHDRAWN')),
    decided_at timestamptz,
    decided_by uuid,
    reason text,
    after uuid[] not null default '{}',
    constraint ended_with_a_time check ((state = 'OFFERED') = (decided_at is null)),
    constraint refused_with_a_reason check (state <> 'REFUSED' or reason is not null)
);
comment on table episodes.offer is 'class: tenant. An episode held out to another agency, and the answer.';
create unique index one_offer_of_ownership_at_a_time on episodes.offer (episode_id) where state = 'OFFERED' and not relay;
create index on episodes.offer (community_id, expires_at) where state = 'OFFERED';
create index on episodes.offer (episode_id, offered_at);
call kernel.wall_by_community('episodes.offer');
grant select, insert, update (state, decided_at, decided_by, reason) on episodes.offer to ${app};

create table episodes.fact (
    id bigint generated always as identity primary key,
    community_id uuid not null,
    episode_id uuid not null references episodes.episode,
    kind text not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    agency_id uuid,
    account_id uuid,
    role text,
    authority text not null,
    detail jsonb not null default '{}',
    corrects bigint references episodes.fact
);
comment on table episodes.fact is 'class: tenant. The timeline: what happened, by whom, under which authority; codes and ids only.';
create index on episodes.fact (episode_id, at);
call kernel.wall_by_community('episodes.fact');
call kernel.append_only('episodes.fact');
grant select, insert on episodes.fact to ${app};

create table episodes.alarm (
    id uuid primary key,
    community_id uuid not null,
    episode_id uuid not null references episodes.episode,
    agency_id uuid not null,
    kind text not null,
    role text not null,
    raised_at timestamptz not null,
    escalate_at timestamptz,
    seen_at timestamptz,
    seen_by uuid
);
comment on table episodes.alarm is 'class: tenant. Nobody answered in time: told to a dispatcher, then a supervisor, then the coordinator.';
create index on episodes.alarm (community_id) where seen_at is null;
call kernel.wall_by_community('episodes.alarm');
grant select, insert, update (role, escalate_at, seen_at, seen_by) on episodes.alarm to ${app};

-- An answered offer stays answered; one that ran out cannot be accepted any more.
create function episodes.an_offer_ends_once() returns trigger language plpgsql as $$
begin
    if old.state <> 'OFFERED' then
        raise exception 'offer % is already %', old.id, old.state using errcode = 'CR002';
    end if;
    return new;
end $$;
create trigger ends_once before update on episodes.offer for each row execute function episodes.an_offer_ends_once();

-- Ownership moves only to an agency that accepted; a closed episode stays closed (architecture, idea 1).
create function episodes.ownership_moves_by_acceptance() returns trigger language plpgsql as $$
begin
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
create trigger one_owner before insert or update on episodes.episode
    for each row execute function episodes.ownership_moves_by_acceptance();

-- And no offer on a closed one.
create function episodes.only_open_episodes_are_offered() returns trigger language plpgsql as $$
begin
    perform 1 from episodes.episode e
     where e.id = new.episode_id and e.closed_at is null and e.owner_agency_id = new.from_agency for update;
    if not found then
        raise exception 'episode % is closed or not the offering agency''s', new.episode_id using errcode = 'CR005';
    end if;
    return new;
end $$;
create trigger open_and_mine before insert on episodes.offer
    for each row execute function episodes.only_open_episodes_are_offered();
