create schema assessment;
grant usage on schema assessment to ${app};

create table assessment.instrument (
    community_id uuid not null,
    code text not null,
    form_id uuid not null,
    adopted_at timestamptz not null,
    primary key (community_id, code)
);
comment on table assessment.instrument is 'class: tenant. Which form a community uses as a shipped instrument; its versions stand in forms.';
call kernel.wall_by_community('assessment.instrument');
call kernel.append_only('assessment.instrument');
grant select, insert on assessment.instrument to ${app};

create table assessment.run (
    id uuid primary key,
    community_id uuid not null,
    code text not null,
    form_id uuid not null,
    number int not null,
    opened_at timestamptz not null,
    opened_by text not null
);
comment on table assessment.run is 'class: tenant. One time that an instrument is answered, under one version of it.';
create index on assessment.run (community_id, opened_at desc);
call kernel.wall_by_community('assessment.run');
call kernel.append_only('assessment.run');
grant select, insert on assessment.run to ${app};

-- The latest answer of a side to an item counts. The side AGREED is what was decided together.
create table assessment.answer (
    id bigint generated always as identity primary key,
    community_id uuid not null,
    run_id uuid not null references assessment.run,
    side text not null,
    item text not null,
    answer text not null,
    remark text not null,
    by_name text not null,
    at timestamptz not null
);
comment on table assessment.answer is 'class: tenant. What a side answered to an item, and what was agreed; each change is a row.';
create index on assessment.answer (run_id, side, item, id desc);
call kernel.wall_by_community('assessment.answer');
call kernel.append_only('assessment.answer');
grant select, insert on assessment.answer to ${app};

create table assessment.hand_in (
    run_id uuid not null references assessment.run,
    side text not null,
    community_id uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (run_id, side)
);
comment on table assessment.hand_in is 'class: tenant. When a side was done; from then on the others may read its answers.';
call kernel.wall_by_community('assessment.hand_in');
call kernel.append_only('assessment.hand_in');
grant select, insert on assessment.hand_in to ${app};

create table assessment.meeting (
    id bigint generated always as identity primary key,
    community_id uuid not null,
    run_id uuid not null references assessment.run,
    held_on date not null,
    people text not null check (people <> ''),
    notes text not null,
    by_name text not null,
    at timestamptz not null
);
comment on table assessment.meeting is 'class: tenant. The meeting that agreed on one answer; the latest row of a run counts.';
create index on assessment.meeting (run_id, id desc);
call kernel.wall_by_community('assessment.meeting');
call kernel.append_only('assessment.meeting');
grant select, insert on assessment.meeting to ${app};

create table assessment.signature (
    run_id uuid not null references assessment.run,
    side text not null,
    community_id uuid not null,
    signer text not null check (signer <> ''),
    capacity text not null check (capacity <> ''),
    signed_on date not null,
    hash text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (run_id, side)
);
comment on table assessment.signature is 'class: tenant. Who signed the agreed answers for a side; the hash is of the text that was signed.';
call kernel.wall_by_community('assessment.signature');
call kernel.append_only('assessment.signature');
grant select, insert on assessment.signature to ${app};

create table assessment.action (
    id uuid primary key,
    community_id uuid not null,
    run_id uuid not null references assessment.run,
    item text not null,
    what text not null check (what <> ''),
    owner text not null check (owner <> ''),
    due_on date not null,
    by_name text not null,
    at timestamptz not null
);
comment on table assessment.action is 'class: tenant. What was decided to do about a gap, by whom and until when.';
create index on assessment.action (run_id, due_on);
call kernel.wall_by_community('assessment.action');
call kernel.append_only('assessment.action');
grant select, insert on assessment.action to ${app};

create table assessment.action_done (
    action_id uuid primary key references assessment.action,
    community_id uuid not null,
    by_name text not null,
    at timestamptz not null
);
comment on table assessment.action_done is 'class: tenant. Actions that are done.';
call kernel.wall_by_community('assessment.action_done');
call kernel.append_only('assessment.action_done');
grant select, insert on assessment.action_done to ${app};

create table assessment.evidence (
    id uuid primary key,
    community_id uuid not null,
    item text not null,
    state text not null check (state in ('SHOWN', 'NOT_APPLICABLE')),
    note text not null check (note <> ''),
    owner text not null check (owner <> ''),
    dated date not null,
    file_name text,
    media_type text,
    content bytea,
    sha256 text,
    by_name text not null,
    at timestamptz not null,
    constraint whole_file check ((content is null) = (sha256 is null) and (content is null) = (media_type is null))
);
comment on table assessment.evidence is 'class: tenant. What somebody noted or attached under an item of the six questions, as of which day.';
create index on assessment.evidence (community_id, item, dated desc);
call kernel.wall_by_community('assessment.evidence');
call kernel.append_only('assessment.evidence');
grant select, insert on assessment.evidence to ${app};
