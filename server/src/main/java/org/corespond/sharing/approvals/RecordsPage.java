package org.corespond.sharing.approvals;

import java.util.List;

/** Approved process that names us, and what we asked for. */
public record RecordsPage(List<PaperForUs> papers, List<ApprovalRequest> asked) {
    public RecordsPage {
        papers = List.copyOf(papers);
        asked = List.copyOf(asked);
    }
}
