-- A court's order to seal or destroy facts of arrest and charge: one person takes it in and matches, another confirms.
create table sharing.seal_order (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    court text not null check (btrim(court) <> ''),
    number text not null check (btrim(number) <> ''),
    ordered_on date not null,
    event_on date not null,
    destroy boolean not null,
    due_on date not null,
    events uuid[] not null check (cardinality(events) > 0),
    episodes uuid[] not null,
    persons uuid[] not null,
    taken_at timestamptz not null
);
comment on table sharing.seal_order is 'class: person. Orders of courts to seal or destroy, and the records that they were matched to; ids only.';
create index on sharing.seal_order (agency_id, taken_at);
alter table sharing.seal_order enable row level security;
create policy agency_wall on sharing.seal_order
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and account_id = kernel.current_account());
call kernel.append_only('sharing.seal_order');
grant select, insert on sharing.seal_order to ${app};

create table sharing.seal_answer (
    order_id uuid primary key references sharing.seal_order,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    confirmed boolean not null,
    note text not null,
    records int not null,
    at timestamptz not null
);
comment on table sharing.seal_answer is 'class: person. The second person''s answer to an order, and how many records it changed.';
alter table sharing.seal_answer enable row level security;
create policy another_hand_of_the_agency on sharing.seal_answer
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and account_id = kernel.current_account()
                and exists (select 1 from sharing.seal_order o
                            where o.id = order_id and o.account_id <> kernel.current_account()));
call kernel.append_only('sharing.seal_answer');
grant select, insert on sharing.seal_answer to ${app};

create table sharing.seal_opened (
    id bigint generated always as identity primary key,
    order_id uuid not null references sharing.seal_order,
    community_id uuid not null,
    agency_id uuid not null,
    account_id uuid not null,
    purpose text not null,
    note text not null check (btrim(note) <> ''),
    at timestamptz not null
);
comment on table sharing.seal_opened is 'class: person. Who read what an order sealed, for which purpose that the law allows.';
create index on sharing.seal_opened (order_id);
alter table sharing.seal_opened enable row level security;
create policy agency_wall on sharing.seal_opened
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency()
                and account_id = kernel.current_account());
call kernel.append_only('sharing.seal_opened');
grant select, insert on sharing.seal_opened to ${app};

-- Whoever received something about it is told, and says when its own copies are done.
create table sharing.seal_notice (
    order_id uuid not null references sharing.seal_order,
    recipient_id uuid not null,
    community_id uuid not null,
    agency_id uuid not null,
    court text not null,
    number text not null,
    destroy boolean not null,
    episodes uuid[] not null,
    at timestamptz not null,
    primary key (order_id, recipient_id)
);
comment on table sharing.seal_notice is 'class: person. Which agency was told that an order sealed facts that it had received.';
create index on sharing.seal_notice (recipient_id, at);
alter table sharing.seal_notice enable row level security;
create policy both_ends on sharing.seal_notice
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency() or recipient_id = kernel.current_agency()))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.seal_notice');
grant select, insert on sharing.seal_notice to ${app};

create table sharing.seal_notice_done (
    order_id uuid not null,
    agency_id uuid not null,
    sender_id uuid not null,
    community_id uuid not null,
    account_id uuid not null,
    note text not null,
    at timestamptz not null,
    primary key (order_id, agency_id),
    foreign key (order_id, agency_id) references sharing.seal_notice (order_id, recipient_id)
);
comment on table sharing.seal_notice_done is 'class: person. When an agency that was told had sealed its own copies.';
alter table sharing.seal_notice_done enable row level security;
create policy both_ends on sharing.seal_notice_done
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency() or sender_id = kernel.current_agency()))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('sharing.seal_notice_done');
grant select, insert on sharing.seal_notice_done to ${app};
