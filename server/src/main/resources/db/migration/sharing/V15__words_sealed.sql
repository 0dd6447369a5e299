-- What a person, family and those who signed wrote lies sealed under keys of each record (docs/adr/0041).
call keys.seal_columns('sharing.portal_card', array['body'], '${app}');
call keys.append_only_but_sealing('sharing.portal_card', array['body']);
call keys.seal_columns('sharing.portal_directive', array['witnesses', 'notary', 'agent', 'file_name', 'original'], '${app}');
call keys.append_only_but_sealing('sharing.portal_directive', array['witnesses', 'notary', 'agent', 'file_name', 'original']);
call keys.seal_columns('sharing.portal_family_word', array['body'], '${app}');
call keys.append_only_but_sealing('sharing.portal_family_word', array['body']);
call keys.seal_columns('sharing.portal_dispute', array['words'], '${app}');
call keys.append_only_but_sealing('sharing.portal_dispute', array['words']);
call keys.seal_columns('sharing.portal_dispute_step', array['words'], '${app}');
call keys.append_only_but_sealing('sharing.portal_dispute_step', array['words']);

-- The words are behind the person's wall; whoever erases the person learns the ids of the records, to destroy their keys.
create function sharing.portal_words_about(person uuid) returns setof uuid
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
$$;
revoke execute on function sharing.portal_words_about(uuid) from public;
grant execute on function sharing.portal_words_about(uuid) to ${app};

call keys.seal_columns('sharing.consent', array['information'], '${app}');
call keys.append_only_but_sealing('sharing.consent', array['information']);
call keys.seal_columns('sharing.consent_signature', array['signer', 'witness'], '${app}');
call keys.append_only_but_sealing('sharing.consent_signature', array['signer', 'witness']);
alter table sharing.consent_signature drop constraint spoken_before_a_witness;
alter table sharing.consent_signature add constraint spoken_before_a_witness
    check (method <> 'SPOKEN' or witness is not null or witness_sealed is not null);
call keys.seal_columns('sharing.consent_paper', array['content'], '${app}');
call keys.append_only_but_sealing('sharing.consent_paper', array['content']);
alter table sharing.consent_paper add check (octet_length(content_sealed) <= 10485760 + 28);

drop function sharing.consents_at_the_gate(uuid);
drop view sharing.consent_now;
create view sharing.consent_now with (security_invoker = true) as
select c.*, s.method, s.signer, s.capacity, s.witness, s.signed_at, s.paper_id, s.paper_sha256, s.signer_sealed,
       s.witness_sealed, e.revoked_at, e.written, e.event_at, e.final_at, e.known_false
from sharing.consent c
left join lateral (select * from sharing.consent_signature s where s.consent_id = c.id
                   order by s.method = 'SPOKEN', s.id limit 1) s on true
left join lateral (select min(e.at) filter (where e.kind in ('REVOKED', 'HELD')) as revoked_at,
                          coalesce(bool_or(e.kind = 'REVOKED'), false) as written,
                          min(e.at) filter (where e.kind = 'EVENT') as event_at,
                          min(e.at) filter (where e.kind = 'FINAL_DISPOSITION') as final_at,
                          coalesce(bool_or(e.kind = 'KNOWN_FALSE'), false) as known_false
                   from sharing.consent_event e where e.consent_id = c.id) e on true;
grant select on sharing.consent_now to ${app};

-- For the gate alone, which decides for any agency: that something is described and somebody signed, never what or who.
create function sharing.consents_at_the_gate(person uuid) returns setof sharing.consent_now
    language sql stable security definer set search_path = sharing, pg_temp as $$
    select id, community_id, agency_id, null::uuid, recorded_at, subject_id, kind, discloser_id, discloser_class,
           case when information is not null or information_sealed is not null then 'described' end, recipient_ids,
           recipient_classes, classes, fields, purposes, statements, from_at, until_at, event, no_expiry, irrevocable,
           zone, policy_version, null::bytea, method,
           case when signer is not null or signer_sealed is not null then 'signed' end, capacity,
           case when witness is not null or witness_sealed is not null then 'witnessed' end, signed_at, null::uuid,
           null::text, null::bytea, null::bytea, revoked_at, written, event_at, final_at, known_false
    from sharing.consent_now where subject_id = person and community_id = kernel.current_community()
    order by id
$$;
