-- What a version says in words, beside the clauses that switch; what was written before has none.
alter table agreements.version add column provisions jsonb not null default '[]';
comment on column agreements.version.provisions is 'The text by provision, in order: code and words; part of the hash where there are any.';

create table agreements.step (
    id uuid primary key,
    agreement_id uuid not null references agreements.agreement,
    number int not null,
    community_id uuid not null,
    kind text not null check (kind in ('SENT', 'REMARK', 'RETURNED', 'LAW_CHANGE', 'SENTINEL_EVENT', 'NEW_PARTNER',
                                       'KEPT', 'AMEND', 'END')),
    note text not null,
    by_name text not null,
    at timestamptz not null
);
comment on table agreements.step is 'class: tenant. How an agreement is worked on: sent for review, remarks, what calls for a review, and its outcome.';
create index on agreements.step (agreement_id, at);
call kernel.wall_by_community('agreements.step');
call kernel.append_only('agreements.step');
grant select, insert on agreements.step to ${app};

create table agreements.link (
    id uuid primary key,
    agreement_id uuid not null references agreements.agreement,
    community_id uuid not null,
    kind text not null check (kind in ('PROGRAM', 'MEASURE')),
    ref text not null check (ref <> ''),
    at timestamptz not null,
    unique (agreement_id, kind, ref)
);
comment on table agreements.link is 'class: tenant. Which programs and which targets an agreement governs; its flows of data are its clauses.';
call kernel.wall_by_community('agreements.link');
call kernel.append_only('agreements.link');
grant select, insert on agreements.link to ${app};

create table agreements.signature_mark (
    agreement_id uuid not null,
    number int not null,
    party uuid not null,
    community_id uuid not null,
    method text not null check (method in ('TYPED', 'DRAWN', 'PAPER')),
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea check (octet_length(content) <= 1048576),
    account_id uuid,
    primary key (agreement_id, number, party),
    foreign key (agreement_id, number, party) references agreements.signature,
    constraint drawn_is_kept check ((method = 'DRAWN') = (content is not null and sha256 is not null))
);
comment on table agreements.signature_mark is 'class: tenant. How a signature was given: typed, drawn (the drawing with its SHA-256), or on paper.';
call kernel.wall_by_community('agreements.signature_mark');
call kernel.append_only('agreements.signature_mark');
grant select, insert on agreements.signature_mark to ${app};
