-- What people say to the collaboration, and what became of it. Codes and clocks, words, and who sent it lie in three
-- tables, so that each can be read by those alone who need it.

create table workgroup.feedback_desk (
    community_id uuid primary key,
    agency_id uuid not null,
    advocate_id uuid,
    acknowledge_days int not null check (acknowledge_days between 1 and 30),
    answer_days int not null check (answer_days between 1 and 365),
    phone text not null,
    channel_en text not null,
    channel_es text not null,
    changed_at timestamptz not null
);
comment on table workgroup.feedback_desk is 'class: tenant. Who takes the feedback of a community, its clocks in days, and the official channel for misconduct.';
comment on column workgroup.feedback_desk.advocate_id is 'The agency whose advocate reads along; may be none.';
call kernel.wall_by_community('workgroup.feedback_desk');
grant select, insert, update on workgroup.feedback_desk to ${app};

create table workgroup.feedback (
    id uuid primary key,
    community_id uuid not null,
    number bigint not null,
    kind text not null check (kind in ('PRAISE', 'COMPLAINT', 'IDEA', 'HARM')),
    misconduct boolean not null,
    way text not null check (way in ('WEB', 'PAPER', 'PHONE')),
    language text not null check (language in ('en', 'es')),
    may_contact boolean not null,
    received_at timestamptz not null,
    acknowledge_due timestamptz not null,
    answer_due timestamptz not null,
    recorded_by uuid,
    unique (community_id, number)
);
comment on table workgroup.feedback is 'class: tenant. Feedback as codes and clocks; neither its words nor its sender.';
call kernel.wall_by_community('workgroup.feedback');
call kernel.append_only('workgroup.feedback');
grant select, insert on workgroup.feedback to ${app};

create table workgroup.feedback_about (
    feedback_id uuid not null references workgroup.feedback,
    agency_id uuid not null,
    community_id uuid not null,
    said_at timestamptz not null,
    primary key (feedback_id, agency_id)
);
comment on table workgroup.feedback_about is 'class: tenant. Which agencies feedback is about; from then on they never read who sent it.';
call kernel.wall_by_community('workgroup.feedback_about');
call kernel.append_only('workgroup.feedback_about');
grant select, insert on workgroup.feedback_about to ${app};

create table workgroup.feedback_words (
    feedback_id uuid primary key references workgroup.feedback,
    community_id uuid not null,
    agency_id uuid not null,
    advocate_id uuid,
    words text not null check (words <> '')
);
comment on table workgroup.feedback_words is 'class: person. What was said, for the desk and the advocate alone.';
alter table workgroup.feedback_words enable row level security;
create policy the_desk_and_the_advocate on workgroup.feedback_words
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency() or advocate_id = kernel.current_agency()))
    with check (community_id = kernel.current_community());
call kernel.append_only('workgroup.feedback_words');
grant select, insert on workgroup.feedback_words to ${app};

-- One row for each agency that keeps the name.
create table workgroup.feedback_sender (
    feedback_id uuid not null references workgroup.feedback,
    agency_id uuid not null,
    community_id uuid not null,
    name text not null,
    contact text not null,
    primary key (feedback_id, agency_id)
);
comment on table workgroup.feedback_sender is 'class: person. Who sent feedback and how to reach them; never for an agency that it is about (oracles.md 35).';
alter table workgroup.feedback_sender enable row level security;
create policy never_those_it_is_about on workgroup.feedback_sender
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency()
           and not exists (select 1 from workgroup.feedback_about a
                           where a.feedback_id = feedback_sender.feedback_id
                             and a.agency_id = kernel.current_agency()))
    with check (community_id = kernel.current_community());
call kernel.append_only('workgroup.feedback_sender');
grant select, insert on workgroup.feedback_sender to ${app};

create table workgroup.feedback_step (
    id bigint generated always as identity primary key,
    feedback_id uuid not null references workgroup.feedback,
    community_id uuid not null,
    step text not null check (step in ('ACKNOWLEDGED', 'ANSWERED')),
    at timestamptz not null,
    account_id uuid not null,
    unique (feedback_id, step)
);
comment on table workgroup.feedback_step is 'class: tenant. When feedback was acknowledged and answered, and by which account.';
call kernel.wall_by_community('workgroup.feedback_step');
call kernel.append_only('workgroup.feedback_step');
grant select, insert on workgroup.feedback_step to ${app};

create table workgroup.feedback_answer (
    feedback_id uuid primary key references workgroup.feedback,
    community_id uuid not null,
    agency_id uuid not null,
    advocate_id uuid,
    words text not null check (words <> '')
);
comment on table workgroup.feedback_answer is 'class: person. What was answered; the sender reads it with the code that only the sender has.';
alter table workgroup.feedback_answer enable row level security;
create policy the_desk_and_the_advocate on workgroup.feedback_answer
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency() or advocate_id = kernel.current_agency()))
    with check (community_id = kernel.current_community());
call kernel.append_only('workgroup.feedback_answer');
grant select, insert on workgroup.feedback_answer to ${app};

create table workgroup.feedback_code (
    feedback_id uuid primary key references workgroup.feedback,
    community_id uuid not null,
    digest bytea not null,
    unique (community_id, digest)
);
comment on table workgroup.feedback_code is 'class: tenant. Hashes of the codes with which senders come back; the codes themselves are kept nowhere.';
call kernel.wall_by_community('workgroup.feedback_code');
call kernel.append_only('workgroup.feedback_code');
grant select, insert on workgroup.feedback_code to ${app};

-- Whoever has the code reads where it stands and the answer, and nothing else; without it this tells nothing.
create function workgroup.feedback_by_code(code bytea)
    returns table (id uuid, kind text, misconduct boolean, received_at timestamptz, acknowledge_due timestamptz,
                   answer_due timestamptz, acknowledged_at timestamptz, answered_at timestamptz, answer text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select f.id, f.kind, f.misconduct, f.received_at, f.acknowledge_due, f.answer_due, k.at, d.at, w.words
    from workgroup.feedback_code c
    join workgroup.feedback f on f.id = c.feedback_id
    left join workgroup.feedback_step k on k.feedback_id = f.id and k.step = 'ACKNOWLEDGED'
    left join workgroup.feedback_step d on d.feedback_id = f.id and d.step = 'ANSWERED'
    left join workgroup.feedback_answer w on w.feedback_id = f.id
    where c.digest = code and c.community_id = kernel.current_community()
$$;
revoke execute on function workgroup.feedback_by_code(bytea) from public;
grant execute on function workgroup.feedback_by_code(bytea) to ${app};

create table workgroup.feedback_theme (
    feedback_id uuid not null references workgroup.feedback,
    theme text not null,
    community_id uuid not null,
    primary key (feedback_id, theme)
);
comment on table workgroup.feedback_theme is 'class: tenant. What feedback is about, as themes that are counted.';
call kernel.wall_by_community('workgroup.feedback_theme');
grant select, insert, delete on workgroup.feedback_theme to ${app};

create table workgroup.changed_thing (
    id uuid primary key,
    community_id uuid not null,
    theme text not null,
    heard_en text not null check (heard_en <> ''),
    heard_es text not null check (heard_es <> ''),
    changed_en text not null check (changed_en <> ''),
    changed_es text not null check (changed_es <> ''),
    published_at timestamptz not null,
    published_by uuid not null,
    withdrawn_at timestamptz
);
comment on table workgroup.changed_thing is 'class: tenant. What was heard and what was changed, for everybody to read; nothing personal.';
call kernel.wall_by_community('workgroup.changed_thing');
grant select, insert on workgroup.changed_thing to ${app};
grant update (withdrawn_at) on workgroup.changed_thing to ${app};
