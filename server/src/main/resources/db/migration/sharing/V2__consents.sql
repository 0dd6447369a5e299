-- Consents: what a person agreed to, signed by whom, and what became of it. Nothing is changed afterwards: a signature, a
-- revocation, an event are rows.
create table sharing.consent (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid,
    recorded_at timestamptz not null,
    subject_id uuid not null,
    kind text not null,
    discloser_id uuid,
    discloser_class text,
    information text,
    recipient_ids uuid[] not null,
    recipient_classes text[] not null,
    classes text[] not null,
    fields text[] not null,
    purposes text[] not null,
    statements text[] not null,
    from_at timestamptz,
    until_at timestamptz,
    event text,
    no_expiry boolean not null,
    irrevocable boolean not null,
    zone text not null,
    policy_version text not null,
    constraint one_discloser check (discloser_id is null or discloser_class is null),
    constraint only_a_referral_binds check (not irrevocable or (kind = 'CJ_REFERRAL' and event is not null))
);
comment on table sharing.consent is 'class: person. What a person consented to, element by element.';
create index on sharing.consent (subject_id);
call kernel.append_only('sharing.consent');

create table sharing.consent_paper (
    id uuid primary key,
    consent_id uuid not null references sharing.consent,
    community_id uuid not null,
    agency_id uuid not null,
    media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null check (octet_length(content) <= 10485760)
);
comment on table sharing.consent_paper is 'class: person. A drawn signature or a signed paper, as it came in, with its SHA-256.';
create index on sharing.consent_paper (sha256);
call kernel.append_only('sharing.consent_paper');

create table sharing.consent_signature (
    id bigint generated always as identity primary key,
    consent_id uuid not null references sharing.consent,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid,
    method text not null check (method in ('DRAWN', 'TYPED', 'PAPER', 'SPOKEN')),
    signer text not null,
    capacity text not null,
    witness text,
    signed_at timestamptz not null,
    paper_id uuid references sharing.consent_paper,
    paper_sha256 text,
    recorded_at timestamptz not null,
    constraint spoken_before_a_witness check (method <> 'SPOKEN' or witness is not null),
    constraint drawn_and_paper_are_kept check ((method in ('DRAWN', 'PAPER')) = (paper_id is not null))
);
comment on table sharing.consent_signature is 'class: person. Who signed a consent, in what capacity, how and when.';
create index on sharing.consent_signature (consent_id);
call kernel.append_only('sharing.consent_signature');

create table sharing.consent_event (
    id bigint generated always as identity primary key,
    consent_id uuid not null references sharing.consent,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid,
    kind text not null check (kind in ('REVOKED', 'HELD', 'EVENT', 'FINAL_DISPOSITION', 'KNOWN_FALSE')),
    at timestamptz not null
);
comment on table sharing.consent_event is 'class: person. What became of a consent: revoked in writing, held after a spoken word, its event, found false.';
create index on sharing.consent_event (consent_id);
call kernel.append_only('sharing.consent_event');

-- A consent that nobody has signed is told to nobody whom it names: it may be the only sign that a program knows the person.
create function sharing.consent_signed(consent uuid) returns boolean
    language sql stable security definer set search_path = sharing, pg_temp as $$
    select exists (select 1 from sharing.consent_signature s where s.consent_id = consent and s.method <> 'SPOKEN')
$$;

alter table sharing.consent enable row level security;
-- The agency that wrote it down, the one that is to disclose, those who are to receive once it is signed, and the person.
create policy parties_and_the_person on sharing.consent
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency() or subject_id = kernel.current_person()
                or ((discloser_id = kernel.current_agency() or kernel.current_agency() = any (recipient_ids))
                    and sharing.consent_signed(id))))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());

create procedure sharing.wall_by_consent(target regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy by_consent on %s
                    using (community_id = kernel.current_community()
                           and (agency_id = kernel.current_agency()
                                or exists (select 1 from sharing.consent c where c.id = consent_id)))
                    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                                and exists (select 1 from sharing.consent c where c.id = consent_id))', target);
end $$;
call sharing.wall_by_consent('sharing.consent_paper');
call sharing.wall_by_consent('sharing.consent_signature');
call sharing.wall_by_consent('sharing.consent_event');
grant select, insert on sharing.consent, sharing.consent_paper, sharing.consent_signature, sharing.consent_event to ${app};

-- A consent as it stands: with the signature that counts most, and what became of it.
create view sharing.consent_now with (security_invoker = true) as
select c.*, s.method, s.signer, s.capacity, s.witness, s.signed_at, s.paper_id, s.paper_sha256,
       e.revoked_at, e.written, e.event_at, e.final_at, e.known_false
from sharing.consent c
left join lateral (select * from sharing.consent_signature s where s.consent_id = c.id
                   order by s.method = 'SPOKEN', s.id limit 1) s on true
left join lateral (select min(e.at) filter (where e.kind in ('REVOKED', 'HELD')) as revoked_at,
                          coalesce(bool_or(e.kind = 'REVOKED'), false) as written,
                          min(e.at) filter (where e.kind = 'EVENT') as event_at,
                          min(e.at) filter (where e.kind = 'FINAL_DISPOSITION') as final_at,
                          coalesce(bool_or(e.kind = 'KNOWN_FALSE'), false) as known_false
                   from sharing.consent_event e where e.consent_id = c.id) e on true;
grant select on sharing.consent_now to ${app};

-- For the gate alone, which decides for any agency: that something is described and somebody signed, never what or who.
create function sharing.consents_at_the_gate(person uuid) returns setof sharing.consent_now
    language sql stable security definer set search_path = sharing, pg_temp as $$
    select id, community_id, agency_id, null::uuid, recorded_at, subject_id, kind, discloser_id, discloser_class,
           case when information is not null then 'described' end, recipient_ids, recipient_classes, classes, fields,
           purposes, statements, from_at, until_at, event, no_expiry, irrevocable, zone, policy_version, method,
           case when signer is not null then 'signed' end, capacity,
           case when witness is not null then 'witnessed' end, signed_at, null::uuid, null::text, revoked_at, written,
           event_at, final_at, known_false
    from sharing.consent_now where subject_id = person and community_id = kernel.current_community()
    order by id
$$;

-- Whether the same paper already gives a consent of another kind, whoever recorded it (42 CFR 2.31(b), (d)).
create function sharing.kinds_on_paper(hash text, person uuid) returns setof text
    language sql stable security definer set search_path = sharing, pg_temp as $$
    select distinct c.kind from sharing.consent_paper p join sharing.consent c on c.id = p.consent_id
    where p.sha256 = hash and c.subject_id = person and c.community_id = kernel.current_community()
$$;

-- Who received under a consent (the log of releases), for the notice that it is revoked.
create function sharing.relied_on(consent uuid) returns table (recipient uuid, releases int, last_at timestamptz)
    language sql stable security definer set search_path = sharing, pg_temp as $$
    select d.recipient_id, count(*)::int, max(d.at) from sharing.decision d
    where d.subject_id = (select c.subject_id from sharing.consent c where c.id = consent)
      and d.community_id = kernel.current_community() and d.permit and d.recipient_id is not null
      and consent::text = any (d.relied_on)
    group by d.recipient_id order by d.recipient_id
$$;

create table sharing.revocation_notice (
    id uuid primary key,
    community_id uuid not null,
    to_agency_id uuid not null,
    from_agency_id uuid not null,
    consent_id uuid not null references sharing.consent,
    subject_id uuid not null,
    kind text not null,
    classes text[] not null,
    releases int not null,
    last_release_at timestamptz not null,
    at timestamptz not null,
    unique (consent_id, to_agency_id)
);
comment on table sharing.revocation_notice is 'class: person. Told to an agency that received under a consent: it is revoked. Ids, codes and times.';
create index on sharing.revocation_notice (to_agency_id, at);
alter table sharing.revocation_notice enable row level security;
create policy sender_and_receiver on sharing.revocation_notice
    using (community_id = kernel.current_community() 
           and (to_agency_id = kernel.current_agency() or from_agency_id = kernel.current_agency()))
    with check (community_id = kernel.current_community() and from_agency_id = kernel.current_agency());
call kernel.append_only('sharing.revocation_notice');

create table sharing.notice_seen (
    notice_id uuid primary key references sharing.revocation_notice,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid,
    at timestamptz not null
);
comment on table sharing.notice_seen is 'class: person. Who at the receiving agency has acknowledged a notice.';
alter table sharing.notice_seen enable row level security;
create policy by_notice on sharing.notice_seen
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency()
                or exists (select 1 from sharing.revocation_notice n where n.id = notice_id)))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and exists (select 1 from sharing.revocation_notice n
                            where n.id = notice_id and n.to_agency_id = kernel.current_agency()));
call kernel.append_only('sharing.notice_seen');
grant select, insert on sharing.revocation_notice, sharing.notice_seen to ${app};
