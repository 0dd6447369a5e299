package org.corespond.county;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the register does not show: levels, lines, refusals at the door and how far referrals came. */
final class PathTally {
    private final Map<String, Long> counts = new TreeMap<>();

    void add(SyntheticCall call) {
        more("level." + call.level());
        SyntheticTransfer transfer = call.transfer();
        if (transfer != null) {
            more("transfer." + transfer.outcome());
            more("diversion."
                    + (transfer.closedByPhone() && call.dispatch() == null ? "successful" : "co-notification"));
        }
        SyntheticDispatch sent = call.dispatch();
        if (sent != null) {
            more("model." + sent.model());
            more(sent.citArrived() ? "cit.arrived" : "cit.notArrived");
        }
        call.handoffs().forEach(this::handoff);
        call.referrals().forEach(this::referral);
        if (call.booking() != null) {
            more("bookings");
        }
    }

    private void handoff(SyntheticHandoff handoff) {
        more(handoff.accepted() ? "handoff.accepted" : "handoff.refused");
        if (handoff.accepted()) {
            more(handoff.reportGivenTo() == null ? "handoff.withoutName" : "handoff.warm");
        }
    }

    private void referral(SyntheticReferral referral) {
        more("referral.offered");
        more("referral.person." + referral.response());
        if (referral.sentAt() != null) {
            more("referral.sent");
        }
        if (Boolean.TRUE.equals(referral.providerAccepted())) {
            more("referral.providerAccepted");
        }
        if (referral.appointmentAt() != null) {
            more("referral.appointment");
        }
        if (referral.keptAt() != null) {
            more("referral.kept");
        }
    }

    private void more(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    Map<String, Object> figures() {
        return new LinkedHashMap<>(counts);
    }
}
