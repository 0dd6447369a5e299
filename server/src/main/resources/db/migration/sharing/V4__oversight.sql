-- Break-glass: declared for one person and one episode, and reviewed afterwards; its words are for reviewers alone.
create table sharing.break_glass (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    role text not null,
    incident_id uuid not null,
    incident_name text not null,
    subject_id uuid not null,
    custodian_id uuid not null,
    reviewer_agency_id uuid not null,
    reason_code text not null,
    reason text not null check (char_length(btrim(reason)) >= 20),
    asserted text[] not null,
    proven_at timestamptz not null,
    opened_at timestamptz not null,
    until_at timestamptz not null,
    review_due_at timestamptz not null,
    check (until_at > opened_at)
);
comment on table sharing.break_glass is 'class: person. Who broke the glass for whom, in which episode, why, and who reviews it.';
create index on sharing.break_glass (account_id, incident_id);
create index on sharing.break_glass (reviewer_agency_id, opened_at);
alter table sharing.break_glass enable row level security;
-- The agency that opened, the agency whose record it is, and the one that reviews.
create policy both_ends_and_the_reviewer on sharing.break_glass
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency() or custodian_id = kernel.current_agency()
                or reviewer_agency_id = kernel.current_agency()))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and account_id = kernel.current_account());
call kernel.append_only('sharing.break_glass');
grant select, insert on sharing.break_glass to ${app};

create table sharing.break_glass_review (
    break_glass_id uuid primary key references sharing.break_glass,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    at timestamptz not null,
    finding text not null,
    note text not null
);
comment on table sharing.break_glass_review is 'class: person. What the reviewer found of a break-glass, signed by account and time.';
alter table sharing.break_glass_review enable row level security;
create policy as_the_break_glass on sharing.break_glass_review
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency()
                or exists (select 1 from sharing.break_glass b where b.id = break_glass_id)))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and exists (select 1 from sharing.break_glass b
                            where b.id = break_glass_id and b.reviewer_agency_id = kernel.current_agency()
                              and b.account_id <> kernel.current_account()));
call kernel.append_only('sharing.break_glass_review');
grant select, insert on sharing.break_glass_review to ${app};

create table sharing.break_glass_told (
    break_glass_id uuid primary key references sharing.break_glass,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    at timestamptz not null,
    how text not null
);
comment on table sharing.break_glass_told is 'class: person. When and how the person was told of a break-glass.';
alter table sharing.break_glass_told enable row level security;
create policy as_the_break_glass on sharing.break_glass_told
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency()
                or exists (select 1 from sharing.break_glass b where b.id = break_glass_id)))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and exists (select 1 from sharing.break_glass b where b.id = break_glass_id));
call kernel.append_only('sharing.break_glass_told');
grant select, insert on sharing.break_glass_told to ${app};

create table sharing.audit_review (
    agency_id uuid not null,
    week_of date not null,
    community_id uuid not null,
    account_id uuid not null,
    signed_at timestamptz not null,
    lines int not null,
    note text not null,
    primary key (agency_id, week_of)
);
comment on table sharing.audit_review is 'class: tenant. The weekly review of an agency''s audit, signed (CJIS AU-6).';
alter table sharing.audit_review enable row level security;
create policy agency_wall on sharing.audit_review
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.audit_review');
grant select, insert on sharing.audit_review to ${app};

-- The person asks for the accounting of disclosures: 60 days to answer, the first in twelve months is free.
create table sharing.accounting_request (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    subject_id uuid not null,
    account_id uuid not null,
    asked_at timestamptz not null,
    due_at timestamptz not null,
    free boolean not null
);
comment on table sharing.accounting_request is 'class: person. When a person asked for the accounting of disclosures, and until when it is due.';
create index on sharing.accounting_request (subject_id, asked_at);
alter table sharing.accounting_request enable row level security;
create policy agency_wall on sharing.accounting_request
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.accounting_request');
grant select, insert on sharing.accounting_request to ${app};

create table sharing.accounting_answer (
    request_id uuid primary key references sharing.accounting_request,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    at timestamptz not null
);
comment on table sharing.accounting_answer is 'class: person. When an accounting was given to the person who asked.';
alter table sharing.accounting_answer enable row level security;
create policy agency_wall on sharing.accounting_answer
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.accounting_answer');
grant select, insert on sharing.accounting_answer to ${app};

-- Law enforcement or oversight may have its lines left out for a time; spoken, for 30 days at most (45 CFR 164.528(a)(2)).
create table sharing.accounting_suspension (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    subject_id uuid not null,
    recipient_id uuid not null,
    account_id uuid not null,
    written boolean not null,
    official text not null,
    statement text not null,
    from_at timestamptz not null,
    until_at timestamptz not null,
    recorded_at timestamptz not null,
    check (until_at > from_at),
    check (written or until_at <= from_at + interval '30 days')
);
comment on table sharing.accounting_suspension is 'class: person. Whose lines an accounting leaves out for a time, at whose word.';
create index on sharing.accounting_suspension (subject_id, recipient_id);
alter table sharing.accounting_suspension enable row level security;
create policy agency_wall on sharing.accounting_suspension
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.accounting_suspension');
grant select, insert on sharing.accounting_suspension to ${app};

-- Orders, warrants, subpoenas and requests as they came in; each opens what it states, once it is approved.
create table sharing.legal_process (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    kind text not null,
    issuer text not null,
    case_number text not null,
    subject_id uuid not null,
    recipients uuid[] not null,
    classes text[] not null,
    fields text[] not null,
    asserted text[] not null,
    confidential boolean not null,
    official text not null,
    verified_by text not null,
    from_at timestamptz not null,
    until_at timestamptz not null,
    file_name text not null,
    document bytea not null check (octet_length(document) <= 10485760),
    sha256 text not null,
    recorded_at timestamptz not null,
    check (until_at > from_at)
);
comment on table sharing.legal_process is 'class: person. Legal process on file: who issued it, about whom, for whom, what it states, and the paper itself.';
create index on sharing.legal_process (subject_id);
alter table sharing.legal_process enable row level security;
create policy agency_wall on sharing.legal_process
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.legal_process');
grant select, insert on sharing.legal_process to ${app};

create table sharing.legal_process_step (
    process_id uuid not null references sharing.legal_process,
    step text not null check (step in ('PRIVACY_OFFICER', 'COUNSEL', 'REFUSED', 'ENDED')),
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    at timestamptz not null,
    note text not null,
    primary key (process_id, step)
);
comment on table sharing.legal_process_step is 'class: person. Who approved, refused or ended a legal process, and why.';
alter table sharing.legal_process_step enable row level security;
create policy agency_wall on sharing.legal_process_step
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.legal_process_step');
grant select, insert on sharing.legal_process_step to ${app};
create unique index on sharing.legal_process_step (process_id, account_id) where step in ('PRIVACY_OFFICER', 'COUNSEL');

-- What the gate needs to know of the holder's approved process: read by the recipient's transaction, without the paper.
create function sharing.approved_process(person uuid, holder uuid) returns table (id uuid, kind text, recipients uuid[],
        classes text[], fields text[], asserted text[], confidential boolean, sha256 text, from_at timestamptz,
        until_at timestamptz)
    language sql stable security definer set search_path = sharing, pg_temp as $$
    select p.id, p.kind, p.recipients, p.classes, p.fields, p.asserted, p.confidential, p.sha256, p.from_at,
           least(p.until_at, e.at)
    from sharing.legal_process p
    left join sharing.legal_process_step e on e.process_id = p.id and e.step = 'ENDED'
    where p.subject_id = person and p.agency_id = holder and p.community_id = kernel.current_community()
      and exists (select 1 from sharing.legal_process_step s where s.process_id = p.id and s.step = 'PRIVACY_OFFICER')
      and (p.kind <> 'SUBPART_E_ORDER'
           or exists (select 1 from sharing.legal_process_step s where s.process_id = p.id and s.step = 'COUNSEL'))
      and not exists (select 1 from sharing.legal_process_step s where s.process_id = p.id and s.step = 'REFUSED')
$$;
grant execute on function sharing.approved_process(uuid, uuid) to ${app};
