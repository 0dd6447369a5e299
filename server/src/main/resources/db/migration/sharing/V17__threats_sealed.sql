-- What a warning says lies sealed under a key of the statement, and what an official asks and a holder answers under keys
-- of each (docs/adr/0057). That a warning has a location is a fact of its own: the gate decides by it, without the words.
alter table sharing.threat add column located boolean;
alter table sharing.threat disable trigger append_only;
update sharing.threat set located = lines ? 'LOCATION';
alter table sharing.threat enable trigger append_only;
alter table sharing.threat alter column located set not null;
call keys.seal_columns('sharing.threat', array['told', 'threatened', 'lines'], '${app}');
call keys.append_only_but_sealing('sharing.threat', array['told', 'threatened', 'lines']);
alter table sharing.threat drop constraint threat_check;
alter table sharing.threat add constraint agency_or_somebody_outside
    check ((recipient_id is null) <> (told is null and told_sealed is null));

create or replace function sharing.threats_for_me() returns table (id uuid, agency_id uuid, subject_id uuid,
        incident_id uuid, located boolean, until_at timestamptz, released_at timestamptz)
    language sql stable security definer set search_path = sharing, pg_temp as $$
    select t.id, t.agency_id, t.subject_id, t.incident_id, t.located, t.until_at, r.at
    from sharing.threat t join sharing.threat_release r on r.threat_id = t.id
    where t.recipient_id = kernel.current_agency() and t.community_id = kernel.current_community()
$$;

call keys.seal_columns('sharing.approval_request', array['reason'], '${app}');
call keys.append_only_but_sealing('sharing.approval_request', array['reason']);
alter table sharing.approval add column words_id uuid not null default gen_random_uuid();
call keys.seal_columns('sharing.approval', array['note'], '${app}');
call keys.append_only_but_sealing('sharing.approval', array['note']);
