package org.corespond.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.access.Doors.Visit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The last step of every way in: straight to work with one role, to the choice with several. */
@Component
@ConditionalOnWebApplication
class Entrance {
    private final LetIn letIn;
    private final Doors doors;

    Entrance(LetIn letIn, Doors doors) {
        this.letIn = letIn;
        this.doors = doors;
    }

    /** Where the person goes next. */
    String enter(Visit visit, Arriving who, Set<String> factors) {
        List<RoleChoice> choices = letIn.choices(who.accountId());
        if (choices.size() == 1) {
            return as(visit, who, choices.getFirst().membership().id(), factors).orElse(SignInController.DOOR);
        }
        doors.hold(visit, who, factors);
        return SignInController.AS;
    }

    /** Where the person goes next in the chosen role; empty when it is not theirs. */
    Optional<String> as(Visit visit, Arriving who, UUID membership, Set<String> factors) {
        return letIn.letIn(who.accountId(), membership).map(insider -> {
            doors.open(visit, insider, factors);
            return who.back();
        });
    }
}
