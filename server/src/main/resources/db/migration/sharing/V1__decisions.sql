create schema sharing;
grant usage on schema sharing to ${app};

create table sharing.policy_set (
    hash text not null,
    unreviewed_applies boolean not null,
    version text not null,
    files jsonb not null,
    first_used_at timestamptz not null,
    primary key (hash, unreviewed_applies)
);
comment on table sharing.policy_set is 'class: reference. Every policy set that ever decided, whole, so that its decisions can be put again.';
grant select, insert on sharing.policy_set to ${app};
call kernel.append_only('sharing.policy_set');

-- No log, no release: a row for every question to the gate, granted or not, in the transaction of the release.
create table sharing.decision (
    id uuid primary key,
    tx xid8 not null default pg_current_xact_id(),
    community_id uuid not null,
    at timestamptz not null,
    record_id uuid not null,
    subject_id uuid not null,
    custodian_id uuid,
    recipient_id uuid,
    account_id uuid,
    role text,
    requester text,
    purpose text not null,
    incident_id uuid,
    permit boolean not null,
    classes text[] not null,
    outcome text not null,
    rule text not null,
    obligations text[] not null,
    relied_on text[] not null,
    policy_hash text not null,
    unreviewed_applies boolean not null,
    asked jsonb not null,
    decided jsonb not null,
    foreign key (policy_hash, unreviewed_applies) references sharing.policy_set
);
comment on table sharing.decision is 'class: person. What was asked of the gate, what it knew, what it answered and by which rules; ids and codes, no content.';
create index on sharing.decision (subject_id, at);
create index on sharing.decision (custodian_id, at);
create index on sharing.decision (recipient_id, at);
alter table sharing.decision enable row level security;
-- The agency that asked, the agency that holds the record, and the person whom it is about.
create policy both_ends_and_the_person on sharing.decision
    using (community_id = kernel.current_community()
           and (recipient_id = kernel.current_agency() or custodian_id = kernel.current_agency()
                or subject_id = kernel.current_person()))
    with check (community_id = kernel.current_community()
                and recipient_id is not distinct from kernel.current_agency());
call kernel.append_only('sharing.decision');
grant select, insert on sharing.decision to ${app};
