package org.corespond.calls;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.kernel.Ids;
import org.corespond.kernel.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The call-taker's work for callers inside the platform: the same deeds that the pages do. */
@Component
public class CallDesk {
    private final TakeCall takeCall;
    private final SaveCall saveCall;
    private final CallController.Moves moves;
    private final Desk.Reader desks;
    private final Ids ids;

    CallDesk(TakeCall takeCall, SaveCall saveCall, CallController.Moves moves, Desk.Reader desks, Ids ids) {
        this.takeCall = takeCall;
        this.saveCall = saveCall;
        this.moves = moves;
        this.desks = desks;
        this.ids = ids;
    }

    /** Begins a call; its id. */
    public UUID take() {
        UUID call = ids.next();
        takeCall.take(call);
        return call;
    }

    /**
     * Keeps what was said.
     *
     * @param said codes by form field: {@code area}, {@code q.weapon}
     */
    public void say(UUID call, Map<String, List<String>> said) {
        Map<String, String> wrong =
                saveCall.save(call, ids.next(), said).orThrow().wrong();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("not on the call page: " + wrong);
        }
    }

    /** The route that is tried first: advised, or chosen instead. */
    @Transactional
    public ProgramKind route(UUID call) {
        return desks.read(call).chosen().route().kind();
    }

    /** Chooses another route than advised. */
    public void choose(UUID call, ProgramKind route, OverrideReason because) {
        moves.override()
                .override(call, new Chosen.Otherwise(null, route, because, ""))
                .orThrow();
    }

    /** Offers the call along its route; the episode that it became. */
    @Transactional
    public Result<UUID> offer(UUID call) {
        return moves.offer().offer(call, route(call));
    }

    /** Clears a call; no outcome where no line took it. */
    public Result<UUID> end(UUID call, @Nullable TransferOutcome outcome, String finalType) {
        return moves.end().end(call, new EndCall.Said(outcome, null, finalType, false));
    }
}
