-- A clinician's belief in a serious and imminent threat (45 CFR 164.512(j)), and the few lines that may go to one recipient.
create table sharing.threat (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    subject_id uuid not null,
    incident_id uuid not null,
    incident_name text not null,
    recipient_id uuid,
    told text,
    threatened text not null,
    harm text not null,
    imminence text[] not null check (cardinality(imminence) > 0),
    source text not null,
    prevention text[] not null check (cardinality(prevention) > 0),
    asserted text[] not null,
    part2 boolean not null,
    lines jsonb not null,
    stated_at timestamptz not null,
    until_at timestamptz not null,
    -- To an agency, or to somebody outside who is told in words.
    check ((recipient_id is null) <> (told is null)),
    check (recipient_id is distinct from agency_id),
    check (until_at > stated_at and until_at <= stated_at + interval '24 hours')
);
comment on table sharing.threat is 'class: person. What a clinician believes of a serious and imminent threat, who can prevent it, and what they need to know.';
create index on sharing.threat (recipient_id, stated_at);
create index on sharing.threat (subject_id);
create index on sharing.threat (agency_id, stated_at);
alter table sharing.threat enable row level security;
create policy own_or_released on sharing.threat
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency() or kernel.released(id, agency_id)))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and account_id = kernel.current_account());
call kernel.append_only('sharing.threat');
grant select, insert on sharing.threat to ${app};

-- The release is an act of its own, by the clinician who has read what goes out.
create table sharing.threat_release (
    threat_id uuid primary key references sharing.threat,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    at timestamptz not null
);
comment on table sharing.threat_release is 'class: person. Who let a threat warning go, and when.';
alter table sharing.threat_release enable row level security;
create policy agency_wall on sharing.threat_release
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and account_id = kernel.current_account());
call kernel.append_only('sharing.threat_release');
grant select, insert on sharing.threat_release to ${app};

-- What the recipient may know without a decision: that there is one, from whom, until when. No person, no word of it.
create function sharing.threats_for_me() returns table (id uuid, agency_id uuid, subject_id uuid, incident_id uuid,
        located boolean, until_at timestamptz, released_at timestamptz)
    language sql stable security definer set search_path = sharing, pg_temp as $$
    select t.id, t.agency_id, t.subject_id, t.incident_id, t.lines ? 'LOCATION', t.until_at, r.at
    from sharing.threat t join sharing.threat_release r on r.threat_id = t.id
    where t.recipient_id = kernel.current_agency() and t.community_id = kernel.current_community()
$$;
grant execute on function sharing.threats_for_me() to ${app};

-- What the gate needs to know of the belief: read by the recipient's transaction, without the words.
create function sharing.threat_beliefs(person uuid, holder uuid) returns table (asserted text[], part2 boolean,
        released_at timestamptz, until_at timestamptz)
    language sql stable security definer set search_path = sharing, pg_temp as $$
    select t.asserted, t.part2, r.at, t.until_at
    from sharing.threat t left join sharing.threat_release r on r.threat_id = t.id
    where t.subject_id = person and t.agency_id = holder and t.community_id = kernel.current_community()
      and (t.recipient_id = kernel.current_agency() or t.agency_id = kernel.current_agency())
$$;
grant execute on function sharing.threat_beliefs(uuid, uuid) to ${app};
