-- Whom a filled form is about and what was answered lie sealed under keys of each form (docs/adr/0057).
call keys.seal_columns('forms.response', array['about', 'answers'], '${app}');
call keys.append_only_but_sealing('forms.response', array['about', 'answers']);
