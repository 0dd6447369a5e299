package org.corespond.workgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corespond.workgroup.Sector.COURTS;
import static org.corespond.workgroup.Sector.DISPATCH;
import static org.corespond.workgroup.Sector.FAMILY;
import static org.corespond.workgroup.Sector.LAW_ENFORCEMENT;
import static org.corespond.workgroup.Sector.LIVED_EXPERIENCE;

import java.util.List;
import org.corespond.workgroup.QuorumPolicy.Quorum;
import org.junit.jupiter.api.Test;

/** collaboration.md 10.1: a quorum includes lived experience. */
class QuorumPolicyTest {
    private static final List<Sector> FOUR = List.of(LAW_ENFORCEMENT, DISPATCH, COURTS, LIVED_EXPERIENCE);

    @Test
    void moreThanHalfOfTheHeldVotesIsNeeded() {
        assertThat(QuorumPolicy.quorum(FOUR, List.of(LAW_ENFORCEMENT, LIVED_EXPERIENCE)))
                .isEqualTo(new Quorum(2, 3, true))
                .matches(quorum -> !quorum.reached());
        assertThat(QuorumPolicy.quorum(FOUR, List.of(LAW_ENFORCEMENT, COURTS, LIVED_EXPERIENCE)))
                .isEqualTo(new Quorum(3, 3, true))
                .matches(Quorum::reached);
        assertThat(QuorumPolicy.quorum(List.of(COURTS, DISPATCH, LIVED_EXPERIENCE), List.of(COURTS))
                        .needed())
                .isEqualTo(2);
    }

    @Test
    void everybodyButLivedExperienceIsNoQuorum() {
        assertThat(QuorumPolicy.quorum(FOUR, List.of(LAW_ENFORCEMENT, DISPATCH, COURTS)))
                .isEqualTo(new Quorum(3, 3, false))
                .matches(quorum -> !quorum.reached());
        assertThat(QuorumPolicy.quorum(List.of(FAMILY), List.of(FAMILY)).reached())
                .as("family speaks for itself, not for the person")
                .isFalse();
    }

    @Test
    void nobodyIsNoQuorum() {
        assertThat(QuorumPolicy.quorum(List.of(), List.of())).isEqualTo(new Quorum(0, 1, false));
    }

    @Test
    void moreForItThanAgainstItCarries() {
        assertThat(QuorumPolicy.carried(2, 1)).isTrue();
        assertThat(QuorumPolicy.carried(2, 2)).isFalse();
        assertThat(QuorumPolicy.carried(1, 2)).isFalse();
    }

    @Test
    void nobodyVotesTwiceAndNoVoteIsEmpty() {
        Quorum three = new Quorum(3, 2, true);

        assertThat(QuorumPolicy.countable(2, 1, 0, three)).isTrue();
        assertThat(QuorumPolicy.countable(1, 1, 1, three)).isTrue();
        assertThat(QuorumPolicy.countable(2, 1, 1, three)).isFalse();
        assertThat(QuorumPolicy.countable(0, 0, 1, three)).isTrue();
        assertThat(QuorumPolicy.countable(0, 0, 0, three)).isFalse();
    }
}
