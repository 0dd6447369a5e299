create schema agreements;
grant usage on schema agreements to ${app};

create table agreements.agreement (
    id uuid primary key,
    community_id uuid not null,
    kind text not null,
    added_at timestamptz not null,
    added_by uuid
);
comment on table agreements.agreement is 'class: tenant. Papers that cover flows of data; what they say stands in their versions.';
call kernel.wall_by_community('agreements.agreement');
call kernel.append_only('agreements.agreement');
grant select, insert on agreements.agreement to ${app};

-- A new version replaces the former one from the moment that all have signed it; the former one stays readable.
create table agreements.version (
    agreement_id uuid not null references agreements.agreement,
    number int not null check (number > 0),
    community_id uuid not null,
    title text not null check (title <> ''),
    parties uuid[] not null check (cardinality(parties) > 0),
    from_at timestamptz not null,
    until_at timestamptz,
    hash text not null,
    written_at timestamptz not null,
    written_by uuid,
    primary key (agreement_id, number),
    constraint not_backwards check (until_at is null or until_at > from_at)
);
comment on table agreements.version is 'class: tenant. What an agreement says, version by version: parties and dates; the hash is of its whole text.';
comment on column agreements.version.parties is 'Agencies; the operator of the platform is 00000000-0000-0000-0000-000000000000.';
create index on agreements.version using gin (parties);
call kernel.wall_by_community('agreements.version');
call kernel.append_only('agreements.version');
grant select, insert on agreements.version to ${app};

create table agreements.clause (
    id uuid primary key,
    agreement_id uuid not null,
    number int not null,
    position int not null,
    community_id uuid not null,
    parties uuid[] not null,
    purposes text[] not null,
    classes text[] not null,
    fields text[] not null,
    from_at timestamptz,
    until_at timestamptz,
    unique (agreement_id, number, position),
    foreign key (agreement_id, number) references agreements.version,
    constraint not_backwards check (until_at is null or from_at is null or until_at > from_at)
);
comment on table agreements.clause is 'class: tenant. What a version opens: between whom, for what, which classes and fields, when. Empty lists do not limit.';
call kernel.wall_by_community('agreements.clause');
call kernel.append_only('agreements.clause');
grant select, insert on agreements.clause to ${app};

create table agreements.signature (
    agreement_id uuid not null,
    number int not null,
    party uuid not null,
    community_id uuid not null,
    signer text not null check (signer <> ''),
    capacity text not null check (capacity <> ''),
    signed_at timestamptz not null,
    hash text not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    primary key (agreement_id, number, party),
    foreign key (agreement_id, number) references agreements.version
);
comment on table agreements.signature is 'class: tenant. Who signed a version for which party, in what capacity and when; the hash is of the text that was signed.';
call kernel.wall_by_community('agreements.signature');
call kernel.append_only('agreements.signature');
grant select, insert on agreements.signature to ${app};

create table agreements.termination (
    agreement_id uuid primary key references agreements.agreement,
    community_id uuid not null,
    at timestamptz not null,
    reason text not null check (reason <> ''),
    recorded_by uuid
);
comment on table agreements.termination is 'class: tenant. Agreements that were ended before their date, with the reason.';
call kernel.wall_by_community('agreements.termination');
call kernel.append_only('agreements.termination');
grant select, insert on agreements.termination to ${app};
