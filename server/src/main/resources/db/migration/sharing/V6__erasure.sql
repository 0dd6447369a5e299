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
