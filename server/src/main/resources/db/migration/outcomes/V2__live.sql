create table outcomes.live_opening (
    episode_id uuid primary key,
    community_id uuid not null,
    opened_at timestamptz not null
);
comment on table outcomes.live_opening is 'class: tenant. When a live episode began, until a dispatch makes it a fact.';
call kernel.wall_by_community('outcomes.live_opening');
grant select, insert on outcomes.live_opening to ${app};
