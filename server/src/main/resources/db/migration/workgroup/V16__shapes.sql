-- Where the parts of a community lie, so that gaps can be seen on a map: outlines and points that the coordinator brings.
create table workgroup.shape (
    id uuid primary key,
    community_id uuid not null,
    kind text not null check (kind in ('COUNTY', 'AREA', 'PLACE')),
    name text not null check (name <> ''),
    code text check (code ~ '^[0-9]{5}$'),
    geometry jsonb not null,
    lon double precision not null check (lon between -180 and 180),
    lat double precision not null check (lat between -90 and 90),
    added_at timestamptz not null,
    added_by uuid,
    check ((kind = 'COUNTY') = (code is not null))
);
comment on table workgroup.shape is 'class: tenant. Outlines of a community''s parts, points of its places, and its county; of land, never of people.';
create unique index shape_county on workgroup.shape (community_id) where kind = 'COUNTY';
create unique index shape_name on workgroup.shape (community_id, lower(name)) where kind <> 'COUNTY';
call kernel.wall_by_community('workgroup.shape');
grant select, insert, delete on workgroup.shape to ${app};
