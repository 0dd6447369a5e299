-- How often a paper was relied on, as numbers only: who looks after agreements belongs to neither end of a decision.
create index on sharing.decision (community_id, at);
create function sharing.uses_of(papers text[], since timestamptz) returns table (paper text, uses bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select relied.paper, count(*)
    from sharing.decision d cross join lateral unnest(d.relied_on) as relied (paper)
    where d.community_id = kernel.current_community() and d.at >= since and relied.paper = any (papers)
    group by relied.paper
$$;
revoke execute on function sharing.uses_of(text[], timestamptz) from public;
grant execute on function sharing.uses_of(text[], timestamptz) to ${app};

-- One agency asks another for a data set (B07, B08). No record is in it: they are read when the set is made.
create table sharing.data_request (
    id uuid primary key,
    community_id uuid not null,
    asker_id uuid not null,
    holder_id uuid not null check (holder_id <> asker_id),
    asked_by uuid not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    purpose text not null,
    asserted text[] not null,
    why text not null check (why <> ''),
    records text not null,
    fields text[] not null check (cardinality(fields) > 0),
    shared_only boolean not null,
    from_at timestamptz not null,
    to_at timestamptz not null check (to_at > from_at),
    open_until timestamptz not null
);
comment on table sharing.data_request is 'class: tenant. What an agency asked of another: purpose, fields, period, until when; seen by the two of them.';
create index on sharing.data_request (asker_id);
create index on sharing.data_request (holder_id);
alter table sharing.data_request enable row level security;
create policy both_ends on sharing.data_request
    using (community_id = kernel.current_community()
           and (asker_id = kernel.current_agency() or holder_id = kernel.current_agency()))
    with check (community_id = kernel.current_community() and asker_id = kernel.current_agency());
call kernel.append_only('sharing.data_request');
grant select, insert on sharing.data_request to ${app};

create table sharing.data_answer (
    request_id uuid primary key references sharing.data_request,
    community_id uuid not null,
    holder_id uuid not null,
    approved boolean not null,
    reason text not null check (reason <> ''),
    record_ids uuid[] not null,
    answered_by uuid not null,
    answered_by_name text not null,
    answered_at timestamptz not null
);
comment on table sharing.data_answer is 'class: tenant. What the holder answered, and which of its records the set may be made of; ids only.';
alter table sharing.data_answer enable row level security;
create policy both_ends on sharing.data_answer
    using (community_id = kernel.current_community()
           and exists (select 1 from sharing.data_request r where r.id = request_id))
    with check (community_id = kernel.current_community() and holder_id = kernel.current_agency());
call kernel.append_only('sharing.data_answer');
grant select, insert on sharing.data_answer to ${app};

create table sharing.data_set (
    id uuid primary key,
    request_id uuid not null references sharing.data_request,
    community_id uuid not null,
    made_by uuid not null,
    made_by_name text not null,
    made_at timestamptz not null,
    records int not null,
    released int not null,
    hash text not null
);
comment on table sharing.data_set is 'class: tenant. Each set that was made and handed out: when, to whom, how many records, the hash of its bytes.';
create index on sharing.data_set (request_id);
alter table sharing.data_set enable row level security;
create policy both_ends on sharing.data_set
    using (community_id = kernel.current_community()
           and exists (select 1 from sharing.data_request r where r.id = request_id))
    with check (community_id = kernel.current_community()
                and exists (select 1 from sharing.data_request r
                            where r.id = request_id and r.asker_id = kernel.current_agency()));
call kernel.append_only('sharing.data_set');
grant select, insert on sharing.data_set to ${app};
