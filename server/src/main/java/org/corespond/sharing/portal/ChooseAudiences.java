package org.corespond.sharing.portal;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.corespond.sharing.portal.Choice.Moment;
import org.corespond.sharing.portal.Choice.Shown;
import org.corespond.sharing.portal.Profiles.Profile;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person decides who may see the card; what did not change is not written again. */
@Component
class ChooseAudiences {
    /** For one audience. */
    record Wanted(Shown shown, Moment moment) {}

    private final Profiles profiles;
    private final Choices choices;
    private final Once once;
    private final Audit audit;

    ChooseAudiences(Profiles profiles, Choices choices, Once once, Audit audit) {
        this.profiles = profiles;
        this.choices = choices;
        this.once = once;
        this.audit = audit;
    }

    @Transactional
    void choose(Map<Audience, Wanted> wanted, UUID key) {
        Profile profile = profiles.mine();
        if (once.spent(key)) {
            return;
        }
        Map<Audience, Wanted> before = choices.list(profile.personId()).stream()
                .collect(Collectors.toMap(Choice::audience, choice -> new Wanted(choice.shown(), choice.moment())));
        wanted.forEach((audience, choice) -> {
            if (!Objects.equals(before.get(audience), choice)) {
                choices.add(profile, audience, choice.shown(), choice.moment());
            }
        });
        once.spend(key);
        audit.changed("portal.choices", profile.personId());
    }
}
