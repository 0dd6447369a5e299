package org.corespond.sharing.oversight;

import java.util.List;
import java.util.UUID;
import org.corespond.sharing.PrivacyWork;
import org.springframework.stereotype.Component;

/** Accountings that somebody asked for and has not got. */
@Component
class AccountingWork implements PrivacyWork {
    private final Accountings accountings;

    AccountingWork(Accountings accountings) {
        this.accountings = accountings;
    }

    @Override
    public List<Task> listFor(UUID agency) {
        return accountings.listOpen().stream()
                .map(open -> new Task(
                        "accounting", "", open.asked().at(), open.asked().dueAt(), "/privacy/people/" + open.subject()))
                .toList();
    }
}
