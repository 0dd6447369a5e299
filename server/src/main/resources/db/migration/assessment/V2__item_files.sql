-- What a side shows for its answer to one item: a note, a file, or both. Others read it when they read the side's answers.
create table assessment.item_evidence (
    id uuid primary key,
    community_id uuid not null,
    run_id uuid not null references assessment.run,
    side text not null,
    item text not null,
    note text not null check (length(note) <= 2000),
    file_name text,
    media_type text,
    content bytea,
    sha256 text,
    by_name text not null,
    at timestamptz not null,
    constraint whole_file check ((content is null) = (sha256 is null) and (content is null) = (media_type is null)
        and (content is null) = (file_name is null)),
    constraint something check (note <> '' or content is not null)
);
comment on table assessment.item_evidence is 'class: tenant. What a side noted or attached to its answer to one item of an instrument.';
create index on assessment.item_evidence (run_id, side, item, at);
call kernel.wall_by_community('assessment.item_evidence');
call kernel.append_only('assessment.item_evidence');
grant select, insert on assessment.item_evidence to ${app};
