create schema access;
grant usage on schema access to ${app};

-- What a sign-in must find before it knows the community, and so before a wall: the login name alone.
create table access.login (
    account_id uuid primary key,
    community_id uuid not null,
    login text not null unique check (login = lower(login) and length(login) between 2 and 80)
);
comment on table access.login is 'class: system. Which account a login name belongs to.';
grant select, insert on access.login to ${app};

create table access.account (
    id uuid primary key,
    community_id uuid not null,
    name text not null check (name <> ''),
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'LOCKED', 'DISABLED')),
    tries timestamptz[] not null default '{}',
    added_at timestamptz not null,
    last_use timestamptz
);
comment on table access.account is 'class: tenant. People who may sign in; tries are the failed ones still counted (AC-7).';
create index on access.account (community_id, name);
call kernel.wall_by_community('access.account');
grant select, insert, update on access.account to ${app};

create table access.membership (
    id uuid primary key,
    community_id uuid not null,
    account_id uuid not null references access.account,
    agency_id uuid not null,
    role text not null,
    added_at timestamptz not null,
    unique (account_id, agency_id, role)
);
comment on table access.membership is 'class: tenant. In which role an account acts for which agency.';
create index on access.membership (community_id, agency_id);
call kernel.wall_by_community('access.membership');
grant select, insert, delete on access.membership to ${app};

create table access.password (
    account_id uuid primary key,
    hash text not null,
    set_at timestamptz not null
);
comment on table access.password is 'class: system. Salted slow hashes of passwords, never a password.';
grant select, insert, update, delete on access.password to ${app};

create table access.totp (
    account_id uuid primary key,
    secret bytea not null,
    last_step bigint not null,
    set_at timestamptz not null
);
comment on table access.totp is 'class: system. Encrypted secrets of code apps, and the last time step used, so that a code works once.';
grant select, insert, update, delete on access.totp to ${app};

create table access.passkey (
    credential_id bytea primary key,
    account_id uuid not null,
    label text not null,
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text not null,
    attestation_object bytea,
    attestation_client_data bytea,
    created_at timestamptz not null,
    last_used timestamptz not null
);
comment on table access.passkey is 'class: system. Public keys of passkeys (WebAuthn).';
create index on access.passkey (account_id);
grant select, insert, update, delete on access.passkey to ${app};

create table access.link (
    selector text primary key,
    verifier bytea not null,
    kind text not null check (kind in ('SETUP', 'INVITATION', 'LOST_FACTOR')),
    community_id uuid,
    account_id uuid,
    totp bytea,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    tries int not null default 0,
    used_at timestamptz,
    check (kind = 'SETUP' or account_id is not null)
);
comment on table access.link is 'class: system. One-time links; the secret half is kept as a hash.';
create index on access.link (account_id);
grant select, insert, update on access.link to ${app};

create table access.device (
    id uuid primary key,
    community_id uuid not null,
    name text not null check (name <> ''),
    token bytea not null unique,
    added_by uuid not null,
    added_at timestamptz not null,
    removed_at timestamptz
);
comment on table access.device is 'class: tenant. Dispatch consoles in a secure place that do not lock (AC-11), by name.';
call kernel.wall_by_community('access.device');
grant select, insert, update on access.device to ${app};

create table access.stray (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    what text not null,
    address text
);
comment on table access.stray is 'class: system. Tries to sign in that belong to no account, for AU-2; never what was typed.';
call kernel.append_only('access.stray');
grant select, insert on access.stray to ${app};
