-- Another agency's rows of person tables are visible only under a decision of the gate that was written in this very
-- transaction and names this record, its holder and the agency that reads (decisions 19). The log stands in sharing.
create function kernel.released(record uuid, owner uuid) returns boolean language plpgsql stable as $$
declare
    gate uuid := nullif(current_setting('corespond.decision', true), '')::uuid;
begin
    if gate is null then
        return false;
    end if;
    return exists (select 1 from sharing.decision d
                   where d.id = gate and d.tx = pg_current_xact_id() and d.permit
                     and d.record_id = record and d.custodian_id = owner
                     and d.recipient_id = kernel.current_agency());
end $$;

-- The person who is signed in at the portal, about whom the records are.
create function kernel.current_person() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('corespond.person', true), '')::uuid;
