-- What was told in words lies sealed under a key of each record (docs/adr/0041).
call keys.seal_columns('field.narrative', array['words'], '${app}');
drop trigger append_only on field.narrative;
create trigger append_only before delete on field.narrative for each row execute function field.only_sealing();
create trigger only_sealing before update on field.narrative for each row execute function keys.only_sealing('words');
comment on table field.narrative is 'class: person. What was told in words, sealed; stays in the agency, leaves in no export.';

-- A draft has a key of its own, destroyed when the draft is done: copies of it that lie elsewhere go with it.
alter table field.draft add column id uuid not null default gen_random_uuid();
create unique index on field.draft (id);
call keys.seal_columns('field.draft', array['typed'], '${app}');
comment on table field.draft is 'class: person. An encounter record on its way, sealed, kept while it is typed.';

-- A draft is its writer's alone; whoever erases a person learns the ids of those about the person, to destroy their keys.
create function field.drafts_about(episodes uuid[]) returns setof uuid
    language sql stable security definer set search_path = field, pg_temp as $$
    select d.id from field.draft d
    where d.episode_id = any (episodes) and d.community_id = kernel.current_community()
      and d.agency_id = kernel.current_agency()
$$;
revoke execute on function field.drafts_about(uuid[]) from public;
grant execute on function field.drafts_about(uuid[]) to ${app};
