-- A rule that asks for a human approval (HUAPRV): law enforcement asks, somebody of the holder's approves or refuses, and
-- only then does the gate let anything out. Two people of two agencies.
create table sharing.approval_request (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    holder_id uuid not null,
    subject_id uuid not null,
    incident_id uuid not null,
    incident_name text not null,
    kind text not null check (kind in ('LOCATE_SUSPECT', 'VICTIM')),
    asserted text[] not null,
    official text not null,
    ori text not null,
    case_number text not null,
    reason text not null,
    asked_at timestamptz not null,
    check (holder_id <> agency_id)
);
comment on table sharing.approval_request is 'class: person. What an official asks of a holder about a person, and why; it opens nothing before it is approved.';
create index on sharing.approval_request (subject_id);
create index on sharing.approval_request (holder_id, asked_at);
create index on sharing.approval_request (agency_id, asked_at);
alter table sharing.approval_request enable row level security;
create policy asker_and_holder on sharing.approval_request
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency() or holder_id = kernel.current_agency()))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and account_id = kernel.current_account());
call kernel.append_only('sharing.approval_request');
grant select, insert on sharing.approval_request to ${app};

create table sharing.approval (
    request_id uuid primary key references sharing.approval_request,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    at timestamptz not null,
    granted boolean not null,
    asserted text[] not null,
    note text not null
);
comment on table sharing.approval is 'class: person. Who of the holder approved or refused a request, when and why; signed by account and time.';
alter table sharing.approval enable row level security;
create policy as_the_request on sharing.approval
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency()
                or exists (select 1 from sharing.approval_request r where r.id = request_id)))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and account_id = kernel.current_account()
                and exists (select 1 from sharing.approval_request r
                            where r.id = request_id and r.holder_id = kernel.current_agency()
                              and r.account_id <> kernel.current_account()));
call kernel.append_only('sharing.approval');
grant select, insert on sharing.approval to ${app};

-- Approved legal process that names my agency as a recipient: by its case number, without the paper and without a name.
create function sharing.process_for_me() returns table (id uuid, kind text, issuer text, case_number text,
        agency_id uuid, subject_id uuid, classes text[], from_at timestamptz, until_at timestamptz)
    language sql stable security definer set search_path = sharing, pg_temp as $$
    select p.id, p.kind, p.issuer, p.case_number, p.agency_id, p.subject_id, p.classes, p.from_at,
           least(p.until_at, e.at)
    from sharing.legal_process p
    left join sharing.legal_process_step e on e.process_id = p.id and e.step = 'ENDED'
    where kernel.current_agency() = any (p.recipients) and p.community_id = kernel.current_community()
      and exists (select 1 from sharing.legal_process_step s where s.process_id = p.id and s.step = 'PRIVACY_OFFICER')
      and (p.kind <> 'SUBPART_E_ORDER'
           or exists (select 1 from sharing.legal_process_step s where s.process_id = p.id and s.step = 'COUNSEL'))
      and not exists (select 1 from sharing.legal_process_step s where s.process_id = p.id and s.step = 'REFUSED')
$$;
grant execute on function sharing.process_for_me() to ${app};
