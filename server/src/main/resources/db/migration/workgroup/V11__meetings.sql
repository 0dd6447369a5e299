create table workgroup.meeting (
    id uuid primary key,
    community_id uuid not null,
    body_id uuid not null references workgroup.body,
    title text not null check (title <> ''),
    place text not null,
    phase text not null check (phase in ('DESIGN', 'TRAINING', 'OPERATION', 'REVIEW')),
    at timestamptz not null,
    minutes_long int not null check (minutes_long between 5 and 600),
    added_at timestamptz not null
);
comment on table workgroup.meeting is 'class: tenant. Meetings of a body: when, where, in which phase of the collaboration.';
create index on workgroup.meeting (body_id, at);
call kernel.wall_by_community('workgroup.meeting');
call kernel.append_only('workgroup.meeting');
grant select, insert on workgroup.meeting to ${app};

create table workgroup.agenda_item (
    id uuid primary key,
    community_id uuid not null,
    meeting_id uuid not null references workgroup.meeting,
    topic text not null,
    item_key text not null,
    title text not null check (title <> ''),
    link text not null,
    due_at timestamptz,
    added_at timestamptz not null,
    constraint once_a_meeting unique (meeting_id, item_key)
);
comment on table workgroup.agenda_item is 'class: tenant. What a meeting looks at: taken over from what is due, or written by hand.';
call kernel.wall_by_community('workgroup.agenda_item');
call kernel.append_only('workgroup.agenda_item');
grant select, insert on workgroup.agenda_item to ${app};

create table workgroup.attendance (
    id bigint generated always as identity primary key,
    community_id uuid not null,
    meeting_id uuid not null references workgroup.meeting,
    seat_id uuid not null references workgroup.seat,
    name text not null,
    present boolean not null,
    at timestamptz not null
);
comment on table workgroup.attendance is 'class: tenant. Who came for which seat, and who left; the latest row of a seat counts.';
create index on workgroup.attendance (meeting_id, seat_id, id);
call kernel.wall_by_community('workgroup.attendance');
call kernel.append_only('workgroup.attendance');
grant select, insert on workgroup.attendance to ${app};

create table workgroup.vote (
    id uuid primary key,
    community_id uuid not null,
    meeting_id uuid not null references workgroup.meeting,
    motion text not null check (motion <> ''),
    yes int not null check (yes >= 0),
    no int not null check (no >= 0),
    abstained int not null check (abstained >= 0),
    present int not null,
    needed int not null,
    at timestamptz not null,
    -- No vote without a quorum, and nobody votes twice (collaboration.md 10.1).
    constraint quorum check (present >= needed),
    constraint no_more_votes_than_seats check (yes + no + abstained <= present)
);
comment on table workgroup.vote is 'class: tenant. Votes with the quorum that they were taken under.';
create index on workgroup.vote (meeting_id);
call kernel.wall_by_community('workgroup.vote');
call kernel.append_only('workgroup.vote');
grant select, insert on workgroup.vote to ${app};

create table workgroup.decision (
    id uuid primary key,
    community_id uuid not null,
    meeting_id uuid not null references workgroup.meeting,
    text text not null check (text <> ''),
    owner text not null check (owner <> ''),
    due_on date not null,
    at timestamptz not null
);
comment on table workgroup.decision is 'class: tenant. Decisions of a meeting; each has an owner and a date.';
create index on workgroup.decision (meeting_id);
call kernel.wall_by_community('workgroup.decision');
call kernel.append_only('workgroup.decision');
grant select, insert on workgroup.decision to ${app};

create table workgroup.action (
    id uuid primary key,
    community_id uuid not null,
    meeting_id uuid references workgroup.meeting,
    origin text not null,
    text text not null check (text <> ''),
    owner text not null check (owner <> ''),
    due_on date not null,
    added_at timestamptz not null
);
comment on table workgroup.action is 'class: tenant. What somebody took on; it comes back to every agenda until it is done.';
call kernel.wall_by_community('workgroup.action');
call kernel.append_only('workgroup.action');
grant select, insert on workgroup.action to ${app};

create table workgroup.action_end (
    action_id uuid primary key references workgroup.action,
    community_id uuid not null,
    kind text not null check (kind in ('DONE', 'DROPPED')),
    note text not null check (note <> ''),
    at timestamptz not null
);
comment on table workgroup.action_end is 'class: tenant. How an action ended: done with its result, or dropped with the reason.';
call kernel.wall_by_community('workgroup.action_end');
call kernel.append_only('workgroup.action_end');
grant select, insert on workgroup.action_end to ${app};

create table workgroup.minutes (
    meeting_id uuid not null references workgroup.meeting,
    number int not null check (number > 0),
    community_id uuid not null,
    text text not null check (text <> ''),
    written_by text not null,
    at timestamptz not null,
    primary key (meeting_id, number)
);
comment on table workgroup.minutes is 'class: tenant. Minutes of a meeting, version by version; the last one counts.';
call kernel.wall_by_community('workgroup.minutes');
call kernel.append_only('workgroup.minutes');
grant select, insert on workgroup.minutes to ${app};
