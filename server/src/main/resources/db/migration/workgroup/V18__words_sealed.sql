-- What people say to the collaboration, who they are, and the stories that they lend lie sealed under keys of each
-- (docs/adr/0057).
call keys.seal_columns('workgroup.feedback_words', array['words'], '${app}');
call keys.append_only_but_sealing('workgroup.feedback_words', array['words']);
call keys.seal_columns('workgroup.feedback_answer', array['words'], '${app}');
call keys.append_only_but_sealing('workgroup.feedback_answer', array['words']);
call keys.seal_columns('workgroup.feedback_sender', array['name', 'contact'], '${app}');
-- A copy that its keeper may never read again (oracles.md 35) cannot be sealed by that keeper either: it goes.
alter table workgroup.feedback_sender disable trigger append_only;
update workgroup.feedback_sender s set name = null, contact = null
where exists (select 1 from workgroup.feedback_about a
              where a.feedback_id = s.feedback_id and a.agency_id = s.agency_id);
call keys.append_only_but_sealing('workgroup.feedback_sender', array['name', 'contact']);

drop function workgroup.feedback_by_code(bytea);
create function workgroup.feedback_by_code(code bytea)
    returns table (feedback_id uuid, kind text, misconduct boolean, received_at timestamptz, acknowledge_due timestamptz,
                   answer_due timestamptz, acknowledged_at timestamptz, answered_at timestamptz, words text,
                   words_sealed bytea)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select f.id, f.kind, f.misconduct, f.received_at, f.acknowledge_due, f.answer_due, k.at, d.at, w.words,
           w.words_sealed
    from workgroup.feedback_code c
    join workgroup.feedback f on f.id = c.feedback_id
    left join workgroup.feedback_step k on k.feedback_id = f.id and k.step = 'ACKNOWLEDGED'
    left join workgroup.feedback_step d on d.feedback_id = f.id and d.step = 'ANSWERED'
    left join workgroup.feedback_answer w on w.feedback_id = f.id
    where c.digest = code and c.community_id = kernel.current_community()
$$;
revoke execute on function workgroup.feedback_by_code(bytea) from public;
grant execute on function workgroup.feedback_by_code(bytea) to ${app};

call keys.seal_columns('workgroup.story_words', array['title', 'words', 'byline'], '${app}');
create trigger only_sealing before update on workgroup.story_words
    for each row execute function keys.only_sealing('title', 'words', 'byline');
call keys.seal_columns('workgroup.story_teller', array['name', 'contact'], '${app}');
create trigger only_sealing before update on workgroup.story_teller
    for each row execute function keys.only_sealing('name', 'contact');
