create table referrals.revoked_consent (
    consent_id uuid not null,
    person_id uuid not null,
    community_id uuid not null,
    agency_id uuid not null,
    at timestamptz not null,
    primary key (consent_id, agency_id)
);
comment on table referrals.revoked_consent is 'class: tenant. A consent under which an agency received, and which the person took back; ids and the time.';
create index on referrals.revoked_consent (person_id, agency_id);
call kernel.wall_by_community('referrals.revoked_consent');
call kernel.append_only('referrals.revoked_consent');
grant select, insert on referrals.revoked_consent to ${app};
