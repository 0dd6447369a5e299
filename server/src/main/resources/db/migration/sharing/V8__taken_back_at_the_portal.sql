-- The person takes a consent back at the portal, and acts for no agency: the row stands with the agency that wrote the
-- consent down, and so do the notices to those who received under it.
create policy taken_back_by_the_person on sharing.consent_event for insert
    with check (community_id = kernel.current_community() and kind = 'REVOKED'
                and exists (select 1 from sharing.consent c
                            where c.id = consent_id and c.subject_id = kernel.current_person()
                              and c.agency_id = consent_event.agency_id));
create policy told_by_the_person on sharing.revocation_notice for insert
    with check (community_id = kernel.current_community() and subject_id = kernel.current_person()
                and exists (select 1 from sharing.consent c
                            where c.id = consent_id and c.subject_id = kernel.current_person()
                              and c.agency_id = from_agency_id));
