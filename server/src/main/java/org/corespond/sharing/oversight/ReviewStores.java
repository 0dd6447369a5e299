package org.corespond.sharing.oversight;

import org.corespond.access.Accounts;
import org.corespond.audit.Audit;
import org.corespond.people.People;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the weekly review reads besides the audit itself. */
@Component
record ReviewStores(
        Accounts accounts, People people, Glasses glasses, AuditReviews reviews, Audit audit, Environment environment) {

    /** More records than that on one day are many. */
    int threshold() {
        return environment.getProperty("corespond.oversight.many-looks", Integer.class, 60);
    }
}
