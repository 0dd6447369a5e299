-- The numbers of a community for its public pages, and the campaign that makes them known.
create table workgroup.helpline (
    id uuid primary key,
    community_id uuid not null,
    purpose text not null,
    name_en text not null check (name_en <> ''),
    name_es text not null check (name_es <> ''),
    number text not null check (number <> ''),
    hours_en text not null,
    hours_es text not null,
    added_at timestamptz not null,
    removed_at timestamptz
);
comment on table workgroup.helpline is 'class: tenant. Numbers to call in this community, for the public; a changed number is a new row.';
call kernel.wall_by_community('workgroup.helpline');
grant select, insert on workgroup.helpline to ${app};
grant update (removed_at) on workgroup.helpline to ${app};

create table workgroup.campaign_event (
    id uuid primary key,
    community_id uuid not null,
    held_on date not null,
    title text not null check (title <> ''),
    audience text not null,
    place text not null,
    materials int not null check (materials >= 0),
    reached int not null check (reached >= 0),
    added_at timestamptz not null,
    added_by uuid not null
);
comment on table workgroup.campaign_event is 'class: tenant. What was done to make the program known, and how many it reached.';
call kernel.wall_by_community('workgroup.campaign_event');
call kernel.append_only('workgroup.campaign_event');
grant select, insert on workgroup.campaign_event to ${app};
