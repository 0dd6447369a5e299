-- Which of the two kinds of installation this database holds (decisions 17): made-up people of the demo, or real ones.
create schema launch;
grant usage on schema launch to ${app};

create table launch.installation (
    only_one boolean primary key default true check (only_one),
    kind text not null check (kind in ('demo', 'run')),
    since timestamptz not null default now()
);
comment on table launch.installation is 'class: system. The kind of this installation, demo or run.';
grant select, insert on launch.installation to ${app};
