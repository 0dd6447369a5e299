-- When the made-up county began to be filled in, and when it was complete: a load that was cut off has no second moment.
alter table launch.installation
    add column filling_since timestamptz,
    add column filled_at timestamptz,
    add check (kind = 'demo' or (filling_since is null and filled_at is null)),
    add check (filled_at is null or filling_since is not null);
grant update (filling_since, filled_at) on launch.installation to ${app};
