alter table directory.community add column state text check (state ~ '^[A-Z]{2}$');
comment on column directory.community.state is 'The state whose law the overlays of disclosure go by; unknown: none applies.';
grant update (state) on directory.community to ${app};
