package org.corespond.sharing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corespond.sharing.decision.Consent;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.Facts.Agreement;
import org.corespond.sharing.decision.Facts.BreakGlass;
import org.corespond.sharing.decision.Facts.Custodian;
import org.corespond.sharing.decision.Facts.Custody;
import org.corespond.sharing.decision.Facts.Incident;
import org.corespond.sharing.decision.Facts.LegalProcess;
import org.corespond.sharing.decision.Facts.Membership;
import org.corespond.sharing.decision.Facts.Wish;
import org.corespond.sharing.decision.Label;
import org.jspecify.annotations.Nullable;

/** The facts of one decision while they are being gathered. */
public final class FactsInHand {
    private final Set<Label> labels = new HashSet<>();
    private final Set<String> asserted = new HashSet<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<LegalProcess> processes = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private @Nullable Custody custody;
    private @Nullable BreakGlass breakGlass;
    private boolean underGlass;

    public FactsInHand label(Label label) {
        labels.add(label);
        return this;
    }

    /** A condition that somebody has recorded as true, by its name in the policy set. */
    public FactsInHand assertThat(String condition) {
        asserted.add(condition);
        return this;
    }

    /** Without the names of those who signed: that somebody signed is a fact, who it was stays with the paper. */
    public FactsInHand consent(Consent consent) {
        consents.add(consent);
        return this;
    }

    public FactsInHand membership(Membership membership) {
        memberships.add(membership);
        return this;
    }

    public FactsInHand agreement(Agreement agreement) {
        agreements.add(agreement);
        return this;
    }

    public FactsInHand process(LegalProcess process) {
        processes.add(process);
        return this;
    }

    public FactsInHand wish(Wish wish) {
        wishes.add(wish);
        return this;
    }

    public FactsInHand custody(Custody since) {
        custody = since;
        return this;
    }

    public FactsInHand breakGlass(BreakGlass opened) {
        breakGlass = opened;
        return this;
    }

    /** The asker has broken the glass for this person in this episode, and it is still open. */
    public FactsInHand mayAskUnderGlass() {
        underGlass = true;
        return this;
    }

    boolean underGlass() {
        return underGlass;
    }

    Facts facts(@Nullable Custodian custodian, @Nullable Incident incident) {
        return new Facts(
                custodian,
                labels,
                asserted,
                consents,
                memberships,
                agreements,
                processes,
                custody,
                incident,
                breakGlass,
                wishes);
    }
}
