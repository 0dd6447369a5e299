create schema referrals;
grant usage on schema referrals to ${app};

create table referrals.task (
    episode_id uuid not null,
    community_id uuid not null,
    agency_id uuid not null,
    offer_id uuid not null primary key,
    origin text not null,
    accepted_at timestamptz not null,
    due_at timestamptz not null
);
comment on table referrals.task is 'class: tenant. Follow-up that an agency accepted, and when the first contact is due; ids and times.';
create index on referrals.task (episode_id);
call kernel.wall_by_community('referrals.task');
call kernel.append_only('referrals.task');
grant select, insert on referrals.task to ${app};

create procedure referrals.wall_by_agency(target regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy agency_wall on %s
                    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
                    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency())',
                   target);
end $$;

create table referrals.referral (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    episode_id uuid not null,
    type text not null,
    urgency text not null,
    service text not null,
    response text not null,
    decline_reason text,
    offered_at timestamptz not null,
    account_id uuid,
    constraint declined_with_a_reason check ((response = 'DECLINED') = (decline_reason is not null))
);
comment on table referrals.referral is 'class: person. What help was offered to a person, and the answer; stays with the agency.';
create index on referrals.referral (episode_id, offered_at);
call referrals.wall_by_agency('referrals.referral');
call kernel.append_only('referrals.referral');
grant select, insert on referrals.referral to ${app};

create table referrals.step (
    id bigint generated always as identity primary key,
    community_id uuid not null,
    agency_id uuid not null,
    referral_id uuid not null references referrals.referral,
    kind text not null check (kind in ('SENT', 'ACCEPTED', 'DECLINED', 'APPOINTMENT', 'KEPT', 'MISSED')),
    reason text,
    appointment_at timestamptz,
    at timestamptz not null,
    account_id uuid,
    constraint declined_with_a_reason check ((kind = 'DECLINED') = (reason is not null)),
    constraint an_appointment_has_a_time check ((kind = 'APPOINTMENT') = (appointment_at is not null))
);
comment on table referrals.step is 'class: person. What became of a referral, step by step.';
create index on referrals.step (referral_id, id);
call referrals.wall_by_agency('referrals.step');
call kernel.append_only('referrals.step');
grant select, insert on referrals.step to ${app};

create table referrals.attempt (
    id bigint generated always as identity primary key,
    community_id uuid not null,
    agency_id uuid not null,
    episode_id uuid not null,
    way text not null,
    reached boolean not null,
    at timestamptz not null,
    account_id uuid
);
comment on table referrals.attempt is 'class: person. Tries to reach a person after the crisis.';
create index on referrals.attempt (episode_id, id);
call referrals.wall_by_agency('referrals.attempt');
call kernel.append_only('referrals.attempt');
grant select, insert on referrals.attempt to ${app};
