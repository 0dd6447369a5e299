-- Why somebody broke the glass and what became of it, legal papers and suspensions lie sealed under keys of each
-- (docs/adr/0057). What is written later has a key of its own, named by words_id.
call keys.seal_columns('sharing.break_glass', array['reason'], '${app}');
call keys.append_only_but_sealing('sharing.break_glass', array['reason']);
-- Twenty characters at least, as before, and what the seal adds.
alter table sharing.break_glass add check (octet_length(reason_sealed) >= 20 + 28);

alter table sharing.break_glass_review add column words_id uuid not null default gen_random_uuid();
call keys.seal_columns('sharing.break_glass_review', array['note'], '${app}');
call keys.append_only_but_sealing('sharing.break_glass_review', array['note']);

alter table sharing.break_glass_told add column words_id uuid not null default gen_random_uuid();
call keys.seal_columns('sharing.break_glass_told', array['how'], '${app}');
call keys.append_only_but_sealing('sharing.break_glass_told', array['how']);

call keys.seal_columns('sharing.legal_process', array['file_name', 'document'], '${app}');
call keys.append_only_but_sealing('sharing.legal_process', array['file_name', 'document']);
alter table sharing.legal_process add check (octet_length(document_sealed) <= 10485760 + 28);

alter table sharing.legal_process_step add column words_id uuid not null default gen_random_uuid();
call keys.seal_columns('sharing.legal_process_step', array['note'], '${app}');
call keys.append_only_but_sealing('sharing.legal_process_step', array['note']);

call keys.seal_columns('sharing.accounting_suspension', array['statement'], '${app}');
call keys.append_only_but_sealing('sharing.accounting_suspension', array['statement']);
