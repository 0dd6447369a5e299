package org.corespond.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.corespond.testing.TestCommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CorespondTest
class OpenPathsTest {
    @Autowired
    OpenPaths paths;

    @Autowired
    TestCommunity communities;

    private Actor coordinator;
    private Actor peer;

    @BeforeEach
    void twoRoles() {
        Community community = communities.add();
        Agency office = communities.agency(community, Agency.Kind.CRISIS_LINE, "Synthetic Line");
        coordinator = communities.person(office, Role.COORDINATOR).actor();
        peer = communities.person(office, Role.PEER).actor();
    }

    @Test
    void aRoleIsOfferedWhatTheGateWouldOpenForItAndNothingElse() {
        String message = "/community/feedback/01a203c0-f6ca-76b4-83f0-b2794a53f8f4#words";

        assertThat(paths.opens(message, Optional.of(coordinator))).isTrue();
        assertThat(paths.opens(message, Optional.of(peer))).isFalse();
        assertThat(paths.opens("/community/gaps?area=Westfield", Optional.of(peer)))
                .isTrue();
    }

    @Test
    void nobodyIsOfferedTheDoorsOnlyAndAWayThatLeadsNowhereIsOfferedToNobody() {
        assertThat(paths.opens("/sign-in", Optional.empty())).isTrue();
        assertThat(paths.opens("/board", Optional.empty())).isFalse();
        assertThat(paths.opens("/nowhere/at/all", Optional.of(coordinator))).isFalse();
    }
}
