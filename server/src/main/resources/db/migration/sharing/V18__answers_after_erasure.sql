-- An answer to a dispute has a key of its own, so that it can be given after the person's words were erased; those of
-- before stay under the key of their dispute.
alter table sharing.portal_dispute_step add column words_id uuid;
alter table sharing.portal_dispute_step disable trigger only_sealing;
update sharing.portal_dispute_step set words_id = dispute_id;
alter table sharing.portal_dispute_step enable trigger only_sealing;
alter table sharing.portal_dispute_step alter column words_id set not null;
grant insert (words_id) on sharing.portal_dispute_step to ${app};

create or replace function sharing.portal_words_about(person uuid) returns setof uuid
    language sql stable security definer set search_path = sharing, pg_temp as $$
    select id from sharing.portal_card
    where person_id = person and community_id = kernel.current_community() and agency_id = kernel.current_agency()
    union all
    select id from sharing.portal_directive
    where person_id = person and community_id = kernel.current_community() and agency_id = kernel.current_agency()
    union all
    select id from sharing.portal_family_word
    where person_id = person and community_id = kernel.current_community() and agency_id = kernel.current_agency()
    union all
    select id from sharing.portal_dispute
    where person_id = person and community_id = kernel.current_community() and agency_id = kernel.current_agency()
    union all
    select words_id from sharing.portal_dispute_step
    where person_id = person and community_id = kernel.current_community() and agency_id = kernel.current_agency()
$$;
