-- Who stands for a retention rule at an agency, with the period that state law or the site sets; the latest counts.
create table sharing.retention_review (
    id bigint generated always as identity primary key,
    rule_id text not null,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    reviewer text not null check (btrim(reviewer) <> ''),
    reviewed_on date not null,
    period text,
    at timestamptz not null
);
comment on table sharing.retention_review is 'class: tenant. Which retention rules an agency had reviewed, by whom, with which period.';
create index on sharing.retention_review (agency_id, rule_id, id desc);
alter table sharing.retention_review enable row level security;
create policy agency_wall on sharing.retention_review
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.retention_review');
grant select, insert on sharing.retention_review to ${app};

-- A work list, made anew once a day; what is done about it stands elsewhere.
create table sharing.retention_due (
    agency_id uuid not null,
    record_class text not null,
    subject_id uuid not null,
    community_id uuid not null,
    since timestamptz not null,
    standing text not null,
    rules text[] not null,
    noted_at timestamptz not null,
    primary key (agency_id, record_class, subject_id)
);
comment on table sharing.retention_due is 'class: tenant. What is due by the retention rules when an agency''s records were last looked at; ids only.';
alter table sharing.retention_due enable row level security;
create policy agency_wall on sharing.retention_due
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
grant select, insert, update, delete on sharing.retention_due to ${app};
