-- Destroying a person's keys takes two people: one row orders, the other confirms or refuses.
create table sharing.erasure_order (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    subject_id uuid not null,
    classes text[] not null check (cardinality(classes) > 0),
    ground text not null,
    reference text not null check (btrim(reference) <> ''),
    ordered_at timestamptz not null
);
comment on table sharing.erasure_order is 'class: person. The order to destroy keys of a person, and what it rests on.';
create index on sharing.erasure_order (agency_id, ordered_at);
alter table sharing.erasure_order enable row level security;
create policy agency_wall on sharing.erasure_order
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and account_id = kernel.current_account());
call kernel.append_only('sharing.erasure_order');
grant select, insert on sharing.erasure_order to ${app};

create table sharing.erasure_answer (
    order_id uuid primary key references sharing.erasure_order,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    confirmed boolean not null,
    note text not null,
    at timestamptz not null
);
comment on table sharing.erasure_answer is 'class: person. The second person''s answer to an order to erase.';
alter table sharing.erasure_answer enable row level security;
create policy another_hand_of_the_agency on sharing.erasure_answer
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and account_id = kernel.current_account()
                and exists (select 1 from sharing.erasure_order o
                            where o.id = order_id and o.account_id <> kernel.current_account()));
call kernel.append_only('sharing.erasure_answer');
grant select, insert on sharing.erasure_answer to ${app};

create table sharing.legal_hold (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    subject_id uuid not null,
    matter text not null check (btrim(matter) <> ''),
    placed_at timestamptz not null
);
comment on table sharing.legal_hold is 'class: person. Whose records are kept for a matter at law; it stops destroying, not sealing.';
create index on sharing.legal_hold (subject_id);
alter table sharing.legal_hold enable row level security;
create policy agency_wall on sharing.legal_hold
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.legal_hold');
grant select, insert on sharing.legal_hold to ${app};

create table sharing.legal_hold_end (
    hold_id uuid primary key references sharing.legal_hold,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    at timestamptz not null
);
comment on table sharing.legal_hold_end is 'class: person. When a legal hold ended, and who said so.';
alter table sharing.legal_hold_end enable row level security;
create policy agency_wall on sharing.legal_hold_end
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.legal_hold_end');
grant select, insert on sharing.legal_hold_end to ${app};
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
