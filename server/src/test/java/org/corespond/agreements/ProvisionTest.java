package org.corespond.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.corespond.agreements.Provision.Difference;
import org.junit.jupiter.api.Test;

class ProvisionTest {
    private static final Provision COST = new Provision("COST", "Each its own.");

    /** collaboration.md 10.2 lists the contents. */
    @Test
    void theTemplateHasWhatAMemorandumHas() {
        assertThat(Template.provisions())
                .extracting(Provision::code)
                .containsExactly(
                        "PURPOSE",
                        "POPULATION",
                        "AUTHORITY",
                        "ROLES",
                        "CRITERIA",
                        "TRANSFER",
                        "DIGNITY",
                        "ACCEPTANCE",
                        "DISPATCH",
                        "RESPONSE",
                        "STAFFING",
                        "TRAINING",
                        "INFORMATION",
                        "DATA",
                        "DISPUTES",
                        "MEDIA",
                        "LIABILITY",
                        "COST",
                        "TERM");
        assertThat(Template.provisions()).allMatch(each -> !each.text().isBlank());
    }

    @Test
    void whatStandsInBracketsIsABlank() {
        assertThat(new Provision("COST", "Shared: [amount].").hasBlank()).isTrue();
        assertThat(COST.hasBlank()).isFalse();
        assertThat(new Provision("COST", "a ] b [ c").hasBlank()).isFalse();
    }

    @Test
    void theDifferenceIsToldProvisionByProvision() {
        Provision media = new Provision("MEDIA", "Together.");
        Provision more = new Provision("COST", "Half each.");
        Provision term = new Provision("TERM", "A year.");

        assertThat(Provision.between(List.of(COST, media), List.of(more, term)))
                .containsExactly(
                        new Difference("COST", "Each its own.", "Half each."),
                        new Difference("TERM", null, "A year."),
                        new Difference("MEDIA", "Together.", null));
        assertThat(Provision.between(List.of(COST), List.of(COST))).isEmpty();
    }

    @Test
    void theWordsArePartOfWhatIsSigned() {
        assertThat(hash(List.of())).isNotEqualTo(hash(List.of(COST)));
        assertThat(hash(List.of(COST))).isNotEqualTo(hash(List.of(new Provision("COST", "Each its own"))));
    }

    private static String hash(List<Provision> provisions) {
        return new Terms(
                        "MOU",
                        "Paper",
                        new TreeSet<>(List.of(new UUID(0, 1))),
                        Instant.EPOCH,
                        null,
                        List.of(),
                        provisions)
                .hash();
    }
}
