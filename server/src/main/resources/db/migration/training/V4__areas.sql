create table training.area (
    unit_id uuid primary key,
    community_id uuid not null,
    name text not null check (length(name) between 1 and 60),
    set_at timestamptz not null,
    set_by uuid
);
comment on table training.area is 'class: tenant. Which part of the community a unit is counted for when coverage is shown.';
call kernel.wall_by_community('training.area');
grant select, insert, update (name, set_at, set_by), delete on training.area to ${app};
