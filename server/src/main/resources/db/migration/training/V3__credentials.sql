create table training.credential (
    id uuid primary key,
    community_id uuid not null,
    learner_id uuid not null references training.learner,
    kind text not null,
    course text not null check (course <> ''),
    minutes int not null check (minutes > 0),
    issuer text not null check (issuer <> ''),
    class_id uuid references training.class,
    issued_on date not null,
    expires_on date,
    code text not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    constraint a_cit_certificate_takes_40_hours check (kind <> 'CIT' or minutes >= 2400),
    constraint a_dispatcher_certificate_takes_8_hours check (kind <> 'DISPATCHER' or minutes >= 480),
    constraint not_backwards check (expires_on is null or expires_on >= issued_on)
);
comment on table training.credential is 'class: tenant. Certificates of staff, issued from a class or brought along, with their last day.';
create unique index one_certificate_a_code on training.credential (community_id, code);
create unique index one_certificate_a_class on training.credential (class_id, learner_id) where class_id is not null;
create index on training.credential (learner_id);
call kernel.wall_by_community('training.credential');
call kernel.append_only('training.credential');
grant select, insert on training.credential to ${app};

create table training.withdrawal (
    credential_id uuid primary key references training.credential,
    community_id uuid not null,
    at timestamptz not null,
    reason text not null check (reason <> ''),
    recorded_by uuid
);
comment on table training.withdrawal is 'class: tenant. Certificates that were taken back, with the reason.';
call kernel.wall_by_community('training.withdrawal');
call kernel.append_only('training.withdrawal');
grant select, insert on training.withdrawal to ${app};
