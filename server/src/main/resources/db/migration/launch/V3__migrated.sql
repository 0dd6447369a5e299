-- Which files brought the tables to what they are: a start with the very same files need not look at each of them. The
-- app's role has nothing to do with it.
create table launch.migrated (
    only_one boolean primary key default true check (only_one),
    fingerprint text not null,
    at timestamptz not null default now()
);
comment on table launch.migrated is 'class: system. The fingerprint of the migrations that this database has.';
