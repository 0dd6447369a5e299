package org.corespond.sharing.consents;

import java.util.List;
import java.util.UUID;

/**
 * What a person agreed to, and what is open now.
 *
 * @param works whether my agency works with the person, and may write a consent down
 * @param waiting notices of revocation that nobody here has acknowledged
 */
public record ConsentsPage(UUID person, String name, boolean works, List<ConsentView> consents, int waiting) {
    public ConsentsPage {
        consents = List.copyOf(consents);
    }

    public List<ConsentView> open() {
        return consents.stream().filter(ConsentView::open).toList();
    }

    public List<ConsentView> others() {
        return consents.stream().filter(view -> !view.open()).toList();
    }
}
