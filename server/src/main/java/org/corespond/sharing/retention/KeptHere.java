package org.corespond.sharing.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.corespond.sharing.KeptRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What sharing itself keeps for an agency: its log of disclosures, its consents and papers, and cards of persons. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptHere implements KeptRecords {
    private final JdbcClient jdbc;

    KeptHere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> list(Instant now) {
        return jdbc.sql("""
                select 'DISCLOSURE_LOG' as class, subject_id, min(at) as since from sharing.decision
                where custodian_id = kernel.current_agency() group by subject_id
                union all
                select 'PRIVACY_DOCUMENT', subject_id, max(until_at) from (
                    select subject_id, until_at from sharing.legal_process where agency_id = kernel.current_agency()
                    union all
                    select subject_id, coalesce(until_at, 'infinity') from sharing.consent
                    where agency_id = kernel.current_agency()
                    union all
                    select subject_id, asked_at from sharing.accounting_request
                    where agency_id = kernel.current_agency()) papers
                group by subject_id having max(until_at) < :now
                union all
                select 'PERSON_PLAN', p.person_id, max(f.confirmed_at)
                from sharing.portal_profile p join sharing.portal_confirmation f on f.profile_id = p.id
                where p.agency_id = kernel.current_agency() group by p.person_id
                """)
                .param("now", Erasures.utc(now))
                .query((row, n) -> new Kept(
                        RecordClass.valueOf(row.getString("class")),
                        row.getObject("subject_id", UUID.class),
                        Erasures.instant(row, "since")))
                .list();
    }
}
