package org.corespond.sharing.portal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corespond.directory.Agency;
import org.corespond.kernel.RoundTrip;
import org.corespond.sharing.FactSource;
import org.corespond.sharing.FactsInHand;
import org.corespond.sharing.Question;
import org.corespond.sharing.decision.Consent;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Facts.Membership;
import org.corespond.sharing.decision.Facts.Wish;
import org.corespond.sharing.decision.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the person decided about the card, told to every decision: a directive for those who may see it, a wish for those
 * who may not (rules A1 to A4). The same reads whether the person has a card or not.
 */
@Component
class PortalFacts implements FactSource {
    static final String SUBJECT_OF_CALL = "subject_of_call";
    static final String CANNOT_SPEAK = "cannot_speak_for_self";
    private static final String NO_TIME = "consent_not_obtainable_in_time";
    private static final Set<DataClass> PLAN = Set.of(DataClass.PLAN);
    private static final Set<Purpose> FOR = Set.of(Purpose.TREAT, Purpose.EMERG, Purpose.THREAT, Purpose.CUST);

    private final Choices choices;

    PortalFacts(Choices choices) {
        this.choices = choices;
    }

    @Override
    public Consumer<FactsInHand> ask(Question question, RoundTrip trip) {
        UUID agency = question.actor().agencyId();
        Agency.Kind kind = question.agencyKind();
        Optional<Audience> audience = kind == null ? Optional.empty() : Audience.of(question.requester(), kind);
        if (agency == null || audience.isEmpty()) {
            return facts -> {};
        }
        UUID incident = question.ask().incident();
        Supplier<Boolean> recorded = choices.speechless(incident == null ? question.subject() : incident, trip);
        Supplier<List<Choice>> chosen = choices.find(question.subject(), audience.get(), trip);
        return facts -> {
            boolean speechless = recorded.get() || question.ask().asserted().contains(NO_TIME);
            if (speechless) {
                facts.assertThat(CANNOT_SPEAK);
            }
            chosen.get().forEach(choice -> tell(choice, question.subject(), agency, speechless, facts));
        };
    }

    private static void tell(Choice choice, UUID person, UUID agency, boolean speechless, FactsInHand facts) {
        boolean now = choice.moment() == Choice.Moment.ANY_CALL || speechless;
        switch (choice.shown()) {
            case UNDECIDED -> {}
            case CARD -> {
                directive(choice, person, agency, Set.of(), facts);
                if (!now) {
                    facts.wish(hiding(Set.of()));
                }
            }
            case EXISTS -> {
                directive(choice, person, agency, Set.of(Part.EXISTS), facts);
                facts.wish(hiding(now ? allButExistence() : Set.of()));
            }
            case NOTHING -> facts.wish(hiding(Set.of()));
        }
    }

    /** The audience is a class of recipients; the account's role proves that the agency is in it now. */
    private static void directive(Choice choice, UUID person, UUID agency, Set<String> fields, FactsInHand facts) {
        String audience = "audience." + choice.audience().name();
        facts.membership(new Membership(agency.toString(), audience, Instant.EPOCH, null));
        facts.consent(new Consent(
                choice.id().toString(),
                ConsentKind.DIRECTIVE,
                person.toString(),
                null,
                "crisis card",
                List.of(new Consent.Party(null, audience)),
                PLAN,
                fields,
                FOR,
                Set.of(),
                new Consent.Term(choice.chosenAt(), null, null, null, true, null, null),
                "the person",
                "self",
                choice.chosenAt(),
                null,
                false,
                Set.of(),
                trigger(choice.moment())));
    }

    private static @Nullable String trigger(Choice.Moment moment) {
        return switch (moment) {
            case ANY_CALL -> SUBJECT_OF_CALL;
            case CANNOT_SPEAK -> CANNOT_SPEAK;
        };
    }

    private static Wish hiding(Set<String> fields) {
        return new Wish(PLAN, Set.of(), Set.of(), Set.of(), fields);
    }

    private static Set<String> allButExistence() {
        return Stream.concat(
                        Arrays.stream(Part.values()).map(Part::field),
                        Stream.of(Part.CONTACT, Part.VETERAN, "age", "weapons_or_means_now"))
                .collect(Collectors.toSet());
    }
}
