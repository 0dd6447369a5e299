create table training.visit (
    id uuid primary key,
    community_id uuid not null,
    kind text not null,
    learner_id uuid not null references training.learner,
    visitor_id uuid not null,
    host_id uuid not null,
    visited_on date not null,
    minutes int not null check (minutes > 0),
    learned text not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    constraint two_agencies check (visitor_id <> host_id)
);
comment on table training.visit is 'class: tenant. Ride-alongs, hours at a crisis line and tours of a facility: who of which agency was where, how long.';
call kernel.wall_by_community('training.visit');
call kernel.append_only('training.visit');
grant select, insert on training.visit to ${app};

create table training.visit_signature (
    visit_id uuid not null references training.visit,
    side text not null,
    community_id uuid not null,
    name text not null check (name <> ''),
    signed_at timestamptz not null,
    signed_by uuid not null,
    primary key (visit_id, side),
    constraint nobody_signs_both_sides unique (visit_id, signed_by)
);
comment on table training.visit_signature is 'class: tenant. Who signed a visit for the visitor''s agency and who for the host; it counts when both did.';
call kernel.wall_by_community('training.visit_signature');
call kernel.append_only('training.visit_signature');
grant select, insert on training.visit_signature to ${app};
