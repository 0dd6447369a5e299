create schema training;
grant usage on schema training to ${app};

create table training.course (
    id uuid primary key,
    community_id uuid not null,
    outline text not null,
    added_at timestamptz not null,
    added_by uuid
);
comment on table training.course is 'class: tenant. Courses that agencies give together; what they contain stands in their versions.';
comment on column training.course.outline is 'Code of the outline it began with, or empty.';
call kernel.wall_by_community('training.course');
call kernel.append_only('training.course');
grant select, insert on training.course to ${app};

-- A new version counts when all of its owners have approved it; until then the former one does.
create table training.course_version (
    course_id uuid not null references training.course,
    number int not null check (number > 0),
    community_id uuid not null,
    title text not null check (title <> ''),
    kind text not null,
    audience text not null,
    objectives text not null,
    literature text not null,
    owners uuid[] not null check (cardinality(owners) > 0),
    minutes int not null check (minutes > 0),
    review_by date not null,
    written_at timestamptz not null,
    written_by uuid,
    primary key (course_id, number),
    constraint a_cit_course_takes_40_hours check (kind <> 'CIT' or minutes >= 2400),
    constraint a_dispatcher_course_takes_8_hours check (kind <> 'DISPATCHER' or minutes >= 480)
);
comment on table training.course_version is 'class: tenant. What a course teaches, version by version, and which agencies own it.';
call kernel.wall_by_community('training.course_version');
call kernel.append_only('training.course_version');
grant select, insert on training.course_version to ${app};

create table training.course_module (
    course_id uuid not null,
    number int not null,
    position int not null,
    community_id uuid not null,
    title text not null check (title <> ''),
    method text not null,
    minutes int not null check (minutes > 0),
    primary key (course_id, number, position),
    foreign key (course_id, number) references training.course_version
);
comment on table training.course_module is 'class: tenant. The modules of a version with how they are taught and how long.';
call kernel.wall_by_community('training.course_module');
call kernel.append_only('training.course_module');
grant select, insert on training.course_module to ${app};

create table training.course_approval (
    course_id uuid not null,
    number int not null,
    agency_id uuid not null,
    community_id uuid not null,
    name text not null check (name <> ''),
    approved_on date not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    primary key (course_id, number, agency_id),
    foreign key (course_id, number) references training.course_version
);
comment on table training.course_approval is 'class: tenant. Who approved a version for which of its owners.';
call kernel.wall_by_community('training.course_approval');
call kernel.append_only('training.course_approval');
grant select, insert on training.course_approval to ${app};
