-- The short survey after an encounter. A card carries a code that opens it once; the answers are kept without the card,
-- without a sheet that would join them, and by month alone.
create table workgroup.survey_batch (
    id uuid primary key,
    community_id uuid not null,
    label text not null check (label <> ''),
    agency_id uuid,
    cards int not null check (cards > 0),
    printed_at timestamptz not null,
    printed_by uuid not null
);
comment on table workgroup.survey_batch is 'class: tenant. Cards with survey codes that were printed for somebody to hand out.';
call kernel.wall_by_community('workgroup.survey_batch');
call kernel.append_only('workgroup.survey_batch');
grant select, insert on workgroup.survey_batch to ${app};

create table workgroup.survey_code (
    community_id uuid not null,
    digest bytea not null,
    batch_id uuid not null references workgroup.survey_batch,
    used boolean not null default false,
    primary key (community_id, digest)
);
comment on table workgroup.survey_code is 'class: tenant. Hashes of survey codes, and whether one was used; not when, and not for what.';
call kernel.wall_by_community('workgroup.survey_code');
grant select, insert on workgroup.survey_code to ${app};
grant update (used) on workgroup.survey_code to ${app};

create table workgroup.survey_answer (
    id bigint generated always as identity primary key,
    community_id uuid not null,
    batch_id uuid not null references workgroup.survey_batch,
    month date not null,
    family boolean not null,
    item text not null,
    answer text not null check (answer in ('YES', 'A_LITTLE', 'NO', 'NO_ANSWER'))
);
comment on table workgroup.survey_answer is 'class: tenant. Single answers after an encounter, without person, encounter, day and card.';
create index on workgroup.survey_answer (community_id, month);
call kernel.wall_by_community('workgroup.survey_answer');
call kernel.append_only('workgroup.survey_answer');
grant select, insert on workgroup.survey_answer to ${app};
