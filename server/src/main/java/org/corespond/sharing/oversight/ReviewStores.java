package org.corespond.sharing.oversight;

import org.corespond.access.Accounts;
import org.corespond.audit.Audit;
import org.corespond.people.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the weekly review reads besides the audit itself. */
@Component
record ReviewStores(
        Accounts accounts,
        People people,
        Glasses glasses,
        AuditReviews reviews,
        Audit audit,
        @Value("${corespond.oversight.many-looks:60}") int threshold) {}
