-- The portal: what a person writes for the people who come, whom it is for, and what the person asks.
-- Ids and codes that the gate has to know before it decides lie apart from the words themselves.

-- The record that the gate decides about: the card of one person, with what family wrote beside it. It is
-- not the person's id, so that a decision about the card opens no other record of the person.
create function sharing.card_of(person uuid) returns uuid language sql immutable
    return md5('card ' || person::text)::uuid;

create table sharing.portal_profile (
    id uuid primary key,
    community_id uuid not null,
    person_id uuid not null unique,
    agency_id uuid not null,
    account_id uuid not null,
    invited_by uuid not null,
    invited_at timestamptz not null
);
comment on table sharing.portal_profile is 'class: tenant. Which person has a portal, and which agency invited; ids only.';
alter table sharing.portal_profile enable row level security;
-- An account of the portal sees its own person alone; agencies ask through the gate.
create policy agencies_and_the_person on sharing.portal_profile
    using (community_id = kernel.current_community()
           and (kernel.current_agency() is not null or person_id = kernel.current_person()))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.portal_profile');
grant select, insert on sharing.portal_profile to ${app};

create table sharing.portal_card (
    id uuid primary key,
    profile_id uuid not null references sharing.portal_profile,
    community_id uuid not null,
    agency_id uuid not null,
    person_id uuid not null,
    version int not null check (version > 0),
    body jsonb not null,
    written_at timestamptz not null,
    unique (profile_id, version)
);
comment on table sharing.portal_card is 'class: person. The crisis card in the words of the person; the latest confirmed version counts.';
create index on sharing.portal_card (community_id, agency_id);
alter table sharing.portal_card enable row level security;
create policy the_person_and_the_gate on sharing.portal_card
    using (community_id = kernel.current_community()
           and (person_id = kernel.current_person() or kernel.released(sharing.card_of(person_id), agency_id)))
    with check (community_id = kernel.current_community() and person_id = kernel.current_person());
call kernel.append_only('sharing.portal_card');
grant select, insert on sharing.portal_card to ${app};

create table sharing.portal_confirmation (
    id bigint generated always as identity primary key,
    card_id uuid not null references sharing.portal_card,
    profile_id uuid not null references sharing.portal_profile,
    community_id uuid not null,
    person_id uuid not null,
    confirmed_at timestamptz not null
);
comment on table sharing.portal_confirmation is 'class: tenant. When the person said of a version that it is right; ids only.';
create index on sharing.portal_confirmation (profile_id, id desc);
alter table sharing.portal_confirmation enable row level security;
create policy agencies_and_the_person on sharing.portal_confirmation
    using (community_id = kernel.current_community()
           and (kernel.current_agency() is not null or person_id = kernel.current_person()))
    with check (community_id = kernel.current_community() and person_id = kernel.current_person());
call kernel.append_only('sharing.portal_confirmation');
grant select, insert on sharing.portal_confirmation to ${app};

create table sharing.portal_choice (
    id uuid primary key,
    number bigint generated always as identity,
    profile_id uuid not null references sharing.portal_profile,
    community_id uuid not null,
    person_id uuid not null,
    audience text not null,
    shown text not null,
    moment text not null,
    chosen_at timestamptz not null
);
comment on table sharing.portal_choice is 'class: tenant. Whom the person lets see the card, and when; codes only, the latest of each audience counts.';
create index on sharing.portal_choice (profile_id, audience, number desc);
alter table sharing.portal_choice enable row level security;
create policy agencies_and_the_person on sharing.portal_choice
    using (community_id = kernel.current_community()
           and (kernel.current_agency() is not null or person_id = kernel.current_person()))
    with check (community_id = kernel.current_community() and person_id = kernel.current_person());
call kernel.append_only('sharing.portal_choice');
grant select, insert on sharing.portal_choice to ${app};

create table sharing.portal_unable (
    id bigint generated always as identity primary key,
    community_id uuid not null,
    episode_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    said_at timestamptz not null
);
comment on table sharing.portal_unable is 'class: tenant. That a responder recorded, in an episode, that the person cannot speak now; ids only.';
create index on sharing.portal_unable (episode_id);
call kernel.wall_by_community('sharing.portal_unable');
call kernel.append_only('sharing.portal_unable');
grant select, insert on sharing.portal_unable to ${app};

create table sharing.portal_directive (
    id uuid primary key,
    number bigint generated always as identity,
    profile_id uuid not null references sharing.portal_profile,
    community_id uuid not null,
    agency_id uuid not null,
    person_id uuid not null,
    state text not null,
    executed_on date not null,
    expires_on date,
    witnesses text not null,
    notary text not null,
    agent text not null,
    agent_accepted boolean not null,
    revocable_when_incapable boolean not null,
    withdrawn boolean not null,
    file_name text not null,
    media_type text not null,
    sha256 bytea not null,
    original bytea not null,
    added_at timestamptz not null
);
comment on table sharing.portal_directive is 'class: person. Psychiatric advance directives: the signed original with its hash, and what its form says; the latest counts.';
create index on sharing.portal_directive (profile_id, number desc);
alter table sharing.portal_directive enable row level security;
create policy the_person_and_the_gate on sharing.portal_directive
    using (community_id = kernel.current_community()
           and (person_id = kernel.current_person() or kernel.released(sharing.card_of(person_id), agency_id)))
    with check (community_id = kernel.current_community() and person_id = kernel.current_person());
call kernel.append_only('sharing.portal_directive');
grant select, insert on sharing.portal_directive to ${app};

create table sharing.portal_family (
    id uuid primary key,
    community_id uuid not null,
    person_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null unique,
    relation text not null,
    invited_at timestamptz not null
);
comment on table sharing.portal_family is 'class: tenant. Which account writes as family of which person; ids and the relation.';
create index on sharing.portal_family (person_id);
alter table sharing.portal_family enable row level security;
create policy agencies_and_the_member on sharing.portal_family
    using (community_id = kernel.current_community()
           and (kernel.current_agency() is not null or account_id = kernel.current_account()))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.portal_family');
grant select, insert on sharing.portal_family to ${app};

create table sharing.portal_family_word (
    id uuid primary key,
    number bigint generated always as identity,
    family_id uuid not null references sharing.portal_family,
    community_id uuid not null,
    agency_id uuid not null,
    person_id uuid not null,
    account_id uuid not null,
    body jsonb not null,
    written_at timestamptz not null
);
comment on table sharing.portal_family_word is 'class: person. What a family member knows of what helps; kept apart from the words of the person, the latest counts.';
create index on sharing.portal_family_word (family_id, number desc);
alter table sharing.portal_family_word enable row level security;
create policy the_member_and_the_gate on sharing.portal_family_word
    using (community_id = kernel.current_community()
           and (account_id = kernel.current_account() or kernel.released(sharing.card_of(person_id), agency_id)))
    with check (community_id = kernel.current_community() and account_id = kernel.current_account());
call kernel.append_only('sharing.portal_family_word');
grant select, insert on sharing.portal_family_word to ${app};

create table sharing.portal_dispute (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    person_id uuid not null,
    about text not null,
    words text not null,
    said_at timestamptz not null
);
comment on table sharing.portal_dispute is 'class: person. What a person says is wrong in a record, for the agency that holds it.';
create index on sharing.portal_dispute (community_id, agency_id);
create index on sharing.portal_dispute (person_id);
alter table sharing.portal_dispute enable row level security;
create policy the_person_and_the_holder on sharing.portal_dispute
    using (community_id = kernel.current_community()
           and (person_id = kernel.current_person() or agency_id = kernel.current_agency()))
    with check (community_id = kernel.current_community() and person_id = kernel.current_person());
call kernel.append_only('sharing.portal_dispute');
grant select, insert on sharing.portal_dispute to ${app};

create table sharing.portal_dispute_step (
    id bigint generated always as identity primary key,
    dispute_id uuid not null references sharing.portal_dispute,
    community_id uuid not null,
    agency_id uuid not null,
    person_id uuid not null,
    state text not null,
    words text not null,
    account_id uuid not null,
    at timestamptz not null
);
comment on table sharing.portal_dispute_step is 'class: person. What the agency did about it, in order; the latest is its state.';
create index on sharing.portal_dispute_step (dispute_id, id desc);
alter table sharing.portal_dispute_step enable row level security;
create policy the_person_and_the_holder on sharing.portal_dispute_step
    using (community_id = kernel.current_community()
           and (person_id = kernel.current_person() or agency_id = kernel.current_agency()))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.portal_dispute_step');
grant select, insert on sharing.portal_dispute_step to ${app};

-- Whether it helped, without a name: the answer and the month; that somebody was asked stands apart.
create table sharing.portal_helped (
    id bigint generated always as identity primary key,
    community_id uuid not null,
    answer text not null,
    month date not null
);
comment on table sharing.portal_helped is 'class: tenant. Whether the response helped, as persons say; without person, episode and day.';
call kernel.wall_by_community('sharing.portal_helped');
call kernel.append_only('sharing.portal_helped');
grant select, insert on sharing.portal_helped to ${app};

create table sharing.portal_asked (
    person_id uuid not null,
    episode_id uuid not null,
    community_id uuid not null,
    primary key (person_id, episode_id)
);
comment on table sharing.portal_asked is 'class: tenant. That a person answered, or left, the question after an episode; not what.';
alter table sharing.portal_asked enable row level security;
create policy the_person on sharing.portal_asked
    using (community_id = kernel.current_community() and person_id = kernel.current_person())
    with check (community_id = kernel.current_community() and person_id = kernel.current_person());
call kernel.append_only('sharing.portal_asked');
grant select, insert on sharing.portal_asked to ${app};

-- Whether somebody's lines are lawfully left out of what the person who asks sees (45 CFR 164.528(a)(2)); nobody else learns
-- of it. The suspensions themselves are the holders'.
create function sharing.portal_suspended(recipient uuid, custodian uuid, moment timestamptz) returns boolean
    language plpgsql stable security definer set search_path = sharing, pg_temp as $$
declare
    found boolean;
begin
    if to_regclass('sharing.accounting_suspension') is null then
        return false;
    end if;
    execute 'select exists (select 1 from sharing.accounting_suspension s
                            where s.community_id = kernel.current_community() and s.subject_id = kernel.current_person()
                              and s.recipient_id = $1 and s.agency_id = $2 and $3 >= s.from_at and $3 < s.until_at)'
        into found using recipient, custodian, moment;
    return found;
end $$;
grant execute on function sharing.portal_suspended(uuid, uuid, timestamptz) to ${app};
