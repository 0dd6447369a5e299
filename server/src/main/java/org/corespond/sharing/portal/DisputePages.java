package org.corespond.sharing.portal;

import java.util.List;
import org.corespond.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what waits for the agency, and writes the view. */
@Component
class DisputePages {
    private final Disputes disputes;
    private final Audit audit;

    DisputePages(Disputes disputes, Audit audit) {
        this.disputes = disputes;
        this.audit = audit;
    }

    @Transactional
    public List<Disputes.Dispute> read() {
        List<Disputes.Dispute> ours = disputes.ours();
        audit.viewed("disputes", ours.stream().map(Disputes.Dispute::id).toList());
        return ours;
    }
}
