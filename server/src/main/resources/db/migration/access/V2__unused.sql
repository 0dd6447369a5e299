-- An account that was enabled again is counted as in use from then on.
alter table access.account add column enabled_at timestamptz;
