create schema forms;
grant usage on schema forms to ${app};

create table forms.version (
    form_id uuid not null,
    number int not null check (number > 0),
    community_id uuid not null,
    content text not null,
    published_at timestamptz not null,
    published_by uuid,
    primary key (form_id, number)
);
comment on table forms.version is 'class: tenant. Published versions of forms, each a FHIR Questionnaire as it came.';
call kernel.wall_by_community('forms.version');
call kernel.append_only('forms.version');
grant select, insert on forms.version to ${app};

-- Whoever reads an answer reads the version that it was given under.
create table forms.response (
    id uuid primary key,
    community_id uuid not null,
    agency_id uuid not null,
    form_id uuid not null,
    number int not null,
    about text not null,
    answers jsonb not null,
    by_name text not null,
    at timestamptz not null,
    by_account uuid not null,
    foreign key (form_id, number) references forms.version
);
comment on table forms.response is 'class: person. What an agency answered on a form about somebody.';
create index on forms.response (form_id, agency_id, at desc);
alter table forms.response enable row level security;
create policy agency_wall on forms.response
    using (community_id = kernel.current_community() and agency_id = kernel.current_agency())
    with check (community_id = kernel.current_community() and agency_id = kernel.current_agency());
call kernel.append_only('forms.response');
grant select, insert on forms.response to ${app};
