-- Stories that people lend for design, training and the public, and take back; peer specialists and what they see.
create table workgroup.story (
    id uuid primary key,
    community_id uuid not null,
    number bigint not null,
    language text not null check (language in ('en', 'es')),
    uses text[] not null check (cardinality(uses) > 0),
    consented_on date not null,
    consented_how text not null check (consented_how <> ''),
    added_at timestamptz not null,
    added_by uuid not null,
    published_at timestamptz,
    withdrawn_at timestamptz,
    unique (community_id, number)
);
comment on table workgroup.story is 'class: tenant. That there is a story, what its teller allows, and whether it was published or taken back; neither title nor words.';
call kernel.wall_by_community('workgroup.story');
grant select, insert on workgroup.story to ${app};
grant update (published_at, withdrawn_at) on workgroup.story to ${app};

create table workgroup.story_words (
    story_id uuid primary key references workgroup.story,
    community_id uuid not null,
    agency_id uuid not null,
    title text not null check (title <> ''),
    words text not null check (words <> ''),
    byline text not null
);
comment on table workgroup.story_words is 'class: person. The story itself; gone for good when its teller takes it back.';
alter table workgroup.story_words enable row level security;
create policy the_keeper_and_while_published_everybody on workgroup.story_words
    using (community_id = kernel.current_community()
           and (agency_id = kernel.current_agency()
                or exists (select 1 from workgroup.story s
                           where s.id = story_words.story_id and s.published_at is not null
                             and s.withdrawn_at is null)))
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
grant select, insert, delete on workgroup.story_words to ${app};

create table workgroup.story_teller (
    story_id uuid primary key references workgroup.story,
    community_id uuid not null,
    agency_id uuid not null,
    name text not null,
    contact text not null
);
comment on table workgroup.story_teller is 'class: person. Who told a story, for the agency that keeps the consent alone; gone when it is taken back.';
alter table workgroup.story_teller enable row level security;
create policy the_keeper on workgroup.story_teller
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
grant select, insert, delete on workgroup.story_teller to ${app};

create table workgroup.story_print (
    id uuid primary key,
    story_id uuid not null references workgroup.story,
    community_id uuid not null,
    holder text not null check (holder <> ''),
    copies int not null check (copies > 0),
    handed_at timestamptz not null,
    told_at timestamptz
);
comment on table workgroup.story_print is 'class: tenant. Who holds printed copies of a story, and when they were told that it is taken back.';
create index on workgroup.story_print (story_id);
call kernel.wall_by_community('workgroup.story_print');
grant select, insert on workgroup.story_print to ${app};
grant update (told_at) on workgroup.story_print to ${app};

create table workgroup.peer (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    name text not null check (name <> ''),
    credential text not null,
    valid_until date,
    works_at text[] not null,
    languages text not null,
    added_at timestamptz not null,
    left_on date
);
comment on table workgroup.peer is 'class: tenant. Peer specialists of the agencies: credential, its last day, where they work.';
call kernel.wall_by_community('workgroup.peer');
grant select, insert on workgroup.peer to ${app};
grant update (credential, valid_until, works_at, languages, left_on) on workgroup.peer to ${app};

create table workgroup.peer_observation (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    setting text not null,
    seen text not null check (seen <> ''),
    effect text not null,
    at timestamptz not null,
    account_id uuid not null
);
comment on table workgroup.peer_observation is 'class: tenant. What peer specialists see of how rules work on people; nothing personal.';
call kernel.wall_by_community('workgroup.peer_observation');
call kernel.append_only('workgroup.peer_observation');
grant select, insert on workgroup.peer_observation to ${app};
