-- Whoever is trained: mostly accounts, and colleagues of agencies that do not use the platform.
create table training.learner (
    id uuid primary key,
    community_id uuid not null,
    account_id uuid,
    agency_id uuid,
    organization text not null default '',
    name text not null check (name <> ''),
    sector text not null,
    sworn boolean not null,
    added_at timestamptz not null,
    added_by uuid,
    constraint from_somewhere check (agency_id is not null or organization <> '')
);
comment on table training.learner is 'class: tenant. Staff who are trained, of the agencies of the community or of neighbors; never persons in crisis.';
create unique index one_learner_an_account on training.learner (account_id) where account_id is not null;
create index on training.learner (agency_id);
call kernel.wall_by_community('training.learner');
grant select, insert, update (agency_id, name, sector, sworn) on training.learner to ${app};

create table training.class (
    id uuid primary key,
    community_id uuid not null,
    course_id uuid not null,
    number int not null,
    host_id uuid not null,
    place text not null check (place <> ''),
    from_on date not null,
    to_on date not null,
    seats int not null check (seats > 0),
    lent int not null check (lent >= 0 and lent <= seats),
    instructor text not null check (instructor <> ''),
    planned_at timestamptz not null,
    planned_by uuid,
    closed_at timestamptz,
    called_off_at timestamptz,
    reason text not null default '',
    foreign key (course_id, number) references training.course_version,
    constraint not_backwards check (to_on >= from_on),
    constraint one_end check (closed_at is null or called_off_at is null)
);
comment on table training.class is 'class: tenant. A course that is given at a place on days, with its seats and those kept for other agencies.';
create index on training.class (from_on);
call kernel.wall_by_community('training.class');
grant select, insert, update (closed_at, called_off_at, reason) on training.class to ${app};

create table training.seat (
    id uuid primary key,
    community_id uuid not null,
    class_id uuid not null references training.class,
    learner_id uuid not null references training.learner,
    borrowed boolean not null,
    signed_up_at timestamptz not null,
    signed_up_by uuid,
    given_back_at timestamptz
);
comment on table training.seat is 'class: tenant. Who has a seat in a class; a seat of another agency than the host is borrowed.';
create unique index one_seat_each on training.seat (class_id, learner_id) where given_back_at is null;
call kernel.wall_by_community('training.seat');
grant select, insert, update (given_back_at) on training.seat to ${app};

create table training.attendance (
    id uuid primary key,
    community_id uuid not null,
    seat_id uuid not null references training.seat,
    minutes int not null check (minutes >= 0),
    pre int check (pre between 0 and 100),
    post int check (post between 0 and 100),
    recorded_at timestamptz not null,
    recorded_by uuid
);
comment on table training.attendance is 'class: tenant. Time attended and scores before and after, in percent; the latest row of a seat counts.';
create index on training.attendance (seat_id, recorded_at);
call kernel.wall_by_community('training.attendance');
call kernel.append_only('training.attendance');
grant select, insert on training.attendance to ${app};

create table training.presenter (
    id uuid primary key,
    community_id uuid not null,
    name text not null check (name <> ''),
    organization text not null,
    voice text not null,
    topic text not null,
    added_at timestamptz not null,
    added_by uuid,
    left_at timestamptz
);
comment on table training.presenter is 'class: tenant. Who can be asked to present, by the name that they want to be called.';
call kernel.wall_by_community('training.presenter');
grant select, insert, update (left_at) on training.presenter to ${app};

create table training.class_presenter (
    class_id uuid not null references training.class,
    presenter_id uuid not null references training.presenter,
    community_id uuid not null,
    primary key (class_id, presenter_id)
);
comment on table training.class_presenter is 'class: tenant. Who presents in which class.';
call kernel.wall_by_community('training.class_presenter');
grant select, insert, delete on training.class_presenter to ${app};

create table training.presenter_feedback (
    id uuid primary key,
    community_id uuid not null,
    class_id uuid not null,
    presenter_id uuid not null,
    rating int not null check (rating between 1 and 5),
    words text not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    foreign key (class_id, presenter_id) references training.class_presenter
);
comment on table training.presenter_feedback is 'class: tenant. What learners said of a presenter; it names no learner.';
call kernel.wall_by_community('training.presenter_feedback');
call kernel.append_only('training.presenter_feedback');
grant select, insert on training.presenter_feedback to ${app};
