package org.corespond.workgroup.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the roster of peer specialists, and takes in what they see. */
@Component
@Transactional
class WorkWithPeers {
    private static final int MOST = 2000;

    private final Peers peers;
    private final Directory directory;
    private final Once once;
    private final Audit audit;
    private final Clock clock;

    WorkWithPeers(Peers peers, Directory directory, Once once, Audit audit, Clock clock) {
        this.peers = peers;
        this.directory = directory;
        this.once = once;
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.here().zone());
    }

    Result<UUID> add(PeerForm form, UUID key) {
        Optional<Agency> agency = directory.agencies().stream()
                .filter(it -> it.id().toString().equals(form.agency()))
                .findFirst();
        if (agency.isEmpty()) {
            return Refused.at("agency", "peer.agency");
        }
        Optional<Refused<UUID>> wrong = form.wrong();
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (!once.spent(key)) {
            audit.changed("peer.add", peers.add(form, agency.get().id()));
            once.spend(key);
        }
        return Result.done(key);
    }

    void leaves(UUID id, UUID key) {
        if (!once.spent(key)) {
            peers.leaves(id, today());
            audit.changed("peer.leaves", id);
            once.spend(key);
        }
    }

    /** Everybody at the table reads it: nothing in it may belong to one person. */
    Result<UUID> saw(PeerSetting setting, String seen, String effect, UUID key) {
        String what = FormText.plain(seen);
        String so = FormText.plain(effect);
        if (what.isEmpty() || what.length() > MOST || so.length() > MOST) {
            return Refused.at("seen", "peer.seen");
        }
        if (!FeedbackPolicy.phoneNumbers(what + " " + so).isEmpty()) {
            return Refused.at("seen", "peer.phone");
        }
        if (!once.spent(key)) {
            audit.changed("peer.saw", peers.saw(setting, what, so));
            once.spend(key);
        }
        return Result.done(key);
    }
}
