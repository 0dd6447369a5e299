-- What a caller told in words, and why somebody chose another route, lie sealed under keys of the call (docs/adr/0041).
-- The answers to the screening, numbers, codes and the coarse place stay plain: a past call can still be decided anew.
call keys.seal_columns('calls.answer', array['codes'], '${app}',
    'field in (''location'', ''callback'', ''caller-name'', ''relation'', ''person-name'', ''description'', ''happening'')');
call keys.append_only_but_sealing('calls.answer', array['codes']);
alter table calls.answer add constraint words_lie_sealed check (codes is null or field not in
    ('location', 'callback', 'caller-name', 'relation', 'person-name', 'description', 'happening')) not valid;
comment on table calls.answer is 'class: person. Everything asked and told on a call; words sealed, codes plain; the latest of a field counts.';

alter table calls.override alter column note drop default;
call keys.seal_columns('calls.override', array['note'], '${app}');
call keys.append_only_but_sealing('calls.override', array['note']);
