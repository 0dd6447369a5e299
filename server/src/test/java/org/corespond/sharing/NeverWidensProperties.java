package org.corespond.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.corespond.NoDatabase;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Disclosure;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Outcome;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.Overlay.Match;
import org.corespond.sharing.decision.OverlayEffect;
import org.corespond.sharing.decision.PolicySet;
import tools.jackson.databind.node.ObjectNode;

/** engine-design.md D.3: nothing that narrows ever widens, and a state's law opens no federal door. */
@NoDatabase
class NeverWidensProperties {
    private static final List<String> LABELS = List.of(
            "PART2", "KEPT_APART", "QUOTES_CJIS", "MH", "EDU", "INTERMEDIARY", "E911_DATABASE", "TRIBAL", "VA_7332");

    /** What a request may say beside its facts. */
    static final List<String> GIVEN = List.of(
            "requester",
            "purpose",
            "classes",
            "person",
            "recipient",
            "instant",
            "consents",
            "agreements",
            "processes",
            "custody",
            "incident",
            "breakGlass",
            "memberships",
            "requestKind",
            "items");

    @Property(tries = 1500)
    void aLabelNeverWidens(@ForAll long seed) {
        ObjectNode request = new Cases(seed).next();
        ObjectNode labelled = request.deepCopy();
        labelled.withArray("/labels").add(LABELS.get(new Random(seed).nextInt(LABELS.size())));
        holds(request, labelled);
    }

    @Property(tries = 1500)
    void aRevocationOrAnExpiryNeverWidens(@ForAll long seed) {
        ObjectNode request = new Cases(seed).next();
        ObjectNode narrowed = request.deepCopy();
        Random random = new Random(seed);
        for (String list : List.of("consents", "agreements", "processes")) {
            narrowed.path(list).forEach(paper -> {
                String end = random.nextBoolean() ? "2026-11-22T12:00:00Z" : "2026-06-01T00:00:00Z";
                boolean consent = list.equals("consents");
                ((ObjectNode) paper).put(consent && random.nextBoolean() ? "revokedAt" : "until", end);
            });
        }
        holds(request, earliest(request, narrowed));
    }

    /** An end that is later than the one that stood there is no narrowing. */
    private static ObjectNode earliest(ObjectNode before, ObjectNode after) {
        for (String list : List.of("consents", "agreements", "processes")) {
            for (int i = 0; i < before.path(list).size(); i++) {
                for (String key : List.of("until", "revokedAt")) {
                    String old = SecondPapers.text(before.path(list).get(i), key);
                    String fresh = SecondPapers.text(after.path(list).get(i), key);
                    if (!old.isEmpty() && (fresh.isEmpty() || old.compareTo(fresh) < 0)) {
                        ((ObjectNode) after.path(list).get(i)).put(key, old);
                    }
                }
            }
        }
        return after;
    }

    @Property(tries = 1500)
    void anExclusionNeverWidens(@ForAll long seed) {
        ObjectNode request = new Cases(seed).next();
        ObjectNode excluded = request.deepCopy();
        ObjectNode wish = excluded.withArray("/wishes").addObject();
        if (new Random(seed).nextBoolean()) {
            wish.putArray("hide").add("trusted_contact").add("name").add("contact_date");
        }
        holds(request, excluded);
    }

    @Property(tries = 1500)
    void takingAwayAFactOrAPaperNeverWidens(@ForAll long seed) {
        ObjectNode request = new Cases(seed).next();
        ObjectNode less = request.deepCopy();
        Random random = new Random(seed);
        List<String> facts = new ArrayList<>(less.withObject("/facts").propertyNames());
        if (random.nextBoolean() && !facts.isEmpty()) {
            less.withObject("/facts").remove(facts.get(random.nextInt(facts.size())));
        } else {
            less.remove(GIVEN.get(random.nextInt(GIVEN.size())));
        }
        holds(request, less);
    }

    /** A release of a person needs a custodian; a table has many, and one of them named is an origin, which only adds. */
    @Property(tries = 1500)
    void takingAwayTheCustodianNeverWidensAReleaseAndNamingOneNeverWidensATable(@ForAll long seed) {
        ObjectNode request = new Cases(seed).next();
        ObjectNode less = request.deepCopy();
        less.remove("custodian");
        boolean table = Asking.decide(less).effect().view().scope() == FieldView.Scope.AGGREGATE;
        holds(table ? less : request, table ? request : less);
    }

    /** disclosure.md A.7, 4: a request that does not say who receives may be the one that the person excluded. */
    @Property(tries = 500)
    void aWishOfThePersonHoldsForARecipientWhoIsNotNamed(@ForAll long seed) {
        ObjectNode request = new Cases(seed).next();
        request.put("recipient", "recipient-1")
                .withArray("/wishes")
                .addObject()
                .putArray("recipients")
                .add("recipient-1");
        ObjectNode unnamed = request.deepCopy();
        unnamed.remove("recipient");
        holds(request, unnamed);
    }

    @Property(tries = 1500)
    void aRestrictionOfAnyStateNeverWidens(@ForAll long seed) {
        RequestReader.Asked asked = Asking.read(new Cases(seed).next());
        Overlay row = row(OverlayEffect.RESTRICT, seed, null);
        Decision before = Disclosure.decide(asked.request(), asked.facts(), Asking.SIMULATOR);
        narrower(before, Disclosure.decide(asked.request(), asked.facts(), with(row)), asked);
        Overlay view = row(OverlayEffect.RESTRICT, seed, FieldView.listed("V-X", Set.of("name", "allergies")));
        narrower(before, Disclosure.decide(asked.request(), asked.facts(), with(view)), asked);
    }

    /** HIPAA keeps its own door: without the state's narrowing there is nothing for a PERMIT to open. */
    @Property(tries = 1500)
    void aStatesPermissionOpensNothingThatWasClosedWithoutTheState(@ForAll long seed) {
        ObjectNode request = new Cases(seed).next();
        RequestReader.Asked asked = Asking.read(request);
        Decision stateless = Disclosure.decide(asked.request(), asked.facts(), only());
        Decision permitted =
                Disclosure.decide(asked.request(), asked.facts(), only(row(OverlayEffect.PERMIT, seed, null)));
        narrower(stateless, permitted, asked);
    }

    @Property(tries = 1500)
    void aStatesRequirementNeverOpensProgramRecordsCriminalHistoryOrSchoolRecords(@ForAll long seed) {
        ObjectNode request = new Cases(seed).next();
        DataClass asked = List.of(DataClass.SUD, DataClass.SUDN, DataClass.CJI, DataClass.EDU)
                .get(new Random(seed).nextInt(4));
        request.putArray("classes").add(asked.name());
        withoutHealthLabels(request);
        RequestReader.Asked read = Asking.read(request);
        Decision before = Disclosure.decide(read.request(), read.facts(), only());
        Overlay row = row(OverlayEffect.REQUIRE, seed, FieldView.listed("V-X", Set.of("name")));
        narrower(before, Disclosure.decide(read.request(), read.facts(), only(row)), read);
    }

    /** A label of the health law brings that class along, and its door a state's requirement may open (164.512(a)). */
    private static void withoutHealthLabels(ObjectNode request) {
        List<String> others = new ArrayList<>();
        request.path("labels").forEach(label -> others.add(label.asString()));
        others.removeAll(List.of("KEPT_APART", "MH"));
        others.forEach(request.putArray("labels")::add);
    }

    @Property(tries = 500)
    void theSameRequestFactsAndPolicySetGiveTheSameAnswerAgain(@ForAll long seed) {
        ObjectNode logged = new Cases(seed).next();
        assertThat(Asking.decide(
                        Asking.json(logged.toString()),
                        Policies.load(PolicyFiles.shipped(), true).policy()))
                .isEqualTo(Asking.decide(logged));
    }

    @Property
    void meetIsCommutativeAssociativeAndIdempotent(
            @ForAll("views") FieldView a, @ForAll("views") FieldView b, @ForAll("views") FieldView c) {
        assertThat(a.meet(b)).isEqualTo(b.meet(a));
        assertThat(a.meet(b).meet(c)).isEqualTo(a.meet(b.meet(c)));
        assertThat(a.meet(a)).isEqualTo(a);
        assertThat(within(a.meet(b), a)).isTrue();
    }

    @Property
    void outcomesMeetInTheStricter(@ForAll Outcome a, @ForAll Outcome b, @ForAll Outcome c) {
        assertThat(a.meet(b)).isEqualTo(b.meet(a)).isLessThanOrEqualTo(a);
        assertThat(a.meet(b).meet(c)).isEqualTo(a.meet(b.meet(c)));
        assertThat(a.meet(a)).isEqualTo(a);
    }

    @Provide
    Arbitrary<FieldView> views() {
        List<FieldView> some = new ArrayList<>(List.of(FieldView.WHOLE, FieldView.CUBE));
        Asking.SIMULATOR.views().forEach(choice -> some.add(choice.view().fields()));
        some.add(FieldView.listed("V-CONSENT", Set.of("name", "allergies")));
        return Arbitraries.of(some);
    }

    /** Whether what was narrowed opens nothing that was closed and shows no field more. */
    static void holds(ObjectNode request, ObjectNode narrowed) {
        narrower(Asking.decide(request), Asking.decide(narrowed), narrowed);
    }

    private static void narrower(Decision before, Decision after, Object what) {
        if (after.effect().permit()) {
            assertThat(before.effect().permit()).as("opened: %s", what).isTrue();
            assertThat(within(after.effect().view(), before.effect().view()))
                    .as(
                            "%s shows more than %s: %s",
                            after.effect().view(), before.effect().view(), what)
                    .isTrue();
        }
    }

    /** Whether one view shows nothing that the other hides; a table is no view of a person. */
    private static boolean within(FieldView narrow, FieldView wide) {
        return switch (narrow.scope()) {
            case AGGREGATE -> true;
            case LISTED -> narrow.fields().stream().allMatch(wide::shows);
            case WHOLE ->
                wide.scope() == FieldView.Scope.WHOLE && narrow.hidden().containsAll(wide.hidden());
        };
    }

    private static Overlay row(OverlayEffect effect, long seed, FieldView view) {
        List<String> states = List.of("MN", "TX", "WA", "IL", "VA", "CA", "NY", "AL", "WI");
        return new Overlay(
                "TEST",
                states.get(new Random(seed + 1).nextInt(states.size())),
                "test",
                effect,
                new Match(Set.of(), Set.of(), EnumSet.allOf(DataClass.class), Set.of(), Set.of()),
                List.of(),
                view,
                Set.of(),
                Instant.EPOCH,
                null,
                true);
    }

    private static PolicySet with(Overlay row) {
        List<Overlay> rows = new ArrayList<>(Asking.SIMULATOR.overlays());
        rows.add(row);
        return new PolicyMutants(Asking.SIMULATOR).overlays(rows);
    }

    private static PolicySet only(Overlay... rows) {
        return new PolicyMutants(Asking.SIMULATOR).overlays(List.of(rows));
    }
}
