package org.corespond.sharing.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.PolicySet.ConsentTerms;
import org.corespond.sharing.decision.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A consent to write down: first of which kind, then what it says.
 *
 * @param terms what a consent of the kind has to contain; absent while no kind is chosen
 */
public record NewConsentPage(
        UUID person,
        String name,
        @Nullable ConsentKind kind,
        @Nullable ConsentTerms terms,
        List<Agency> agencies,
        LocalDate today,
        LocalDate last) {
    public NewConsentPage {
        agencies = List.copyOf(agencies);
    }

    public List<String> statements() {
        return ConsentWords.STATEMENTS.stream()
                .filter(it -> terms != null && terms.elements().contains(it))
                .toList();
    }

    public boolean asks(String element) {
        return terms != null && terms.elements().contains(element);
    }

    /** Notes that are kept apart have a consent of their own. */
    public List<DataClass> classes() {
        if (terms != null && !terms.alone().isEmpty()) {
            return terms.alone().stream().sorted().toList();
        }
        return ConsentWords.CLASSES.stream()
                .filter(it -> it != DataClass.PSYN && it != DataClass.SUDN)
                .toList();
    }

    public List<Purpose> purposes() {
        return ConsentWords.PURPOSES.stream()
                .filter(it -> terms == null
                        || terms.purposes().isEmpty()
                        || terms.purposes().contains(it))
                .toList();
    }

    public boolean mayLast() {
        return terms != null && terms.mayNeverExpire();
    }

    /** Only a referral by a court may be irrevocable until its event (42 CFR 2.35(c)). */
    public boolean mayBind() {
        return kind == ConsentKind.CJ_REFERRAL;
    }
}
