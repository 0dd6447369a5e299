package org.corespond.sharing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corespond.sharing.decision.AgreementKind;
import org.corespond.sharing.decision.ConsentKind;
import org.corespond.sharing.decision.CustodianKind;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.PolicySet;
import org.corespond.sharing.decision.PolicySet.BreakGlassTerms;
import org.corespond.sharing.decision.PolicySet.Cell;
import org.corespond.sharing.decision.PolicySet.ConsentTerms;
import org.corespond.sharing.decision.PolicySet.Hosting;
import org.corespond.sharing.decision.PolicySet.Question;
import org.corespond.sharing.decision.PolicySet.RoleTerms;
import org.corespond.sharing.decision.PolicySet.Special;
import org.corespond.sharing.decision.PolicySet.ViewChoice;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Requester;
import org.corespond.sharing.decision.Role;
import org.corespond.sharing.decision.Rule;
import org.corespond.sharing.decision.Way;

/** What a policy set is put together from. */
record PolicyParts(Part root, PolicyReader reader, Map<Question, Cell> matrix, String hash) {

    PolicySet with(List<Overlay> overlays, boolean unreviewedApplies) {
        Map<String, Rule> rules = reader.rules();
        matrix.values().stream()
                .filter(cell -> !rules.containsKey(cell.rule()))
                .findFirst()
                .ifPresent(cell -> {
                    throw new BadInput("the matrix", "rules of the catalogue", cell.rule());
                });
        return new PolicySet(
                root.get("version").text(),
                hash,
                unreviewedApplies,
                matrix,
                rules,
                PolicyReader.byName(root.get("purposes"), Purpose.class, reader::ways),
                reader.sentences(),
                root.listOf("hosting", PolicyParts::hosting),
                PolicyReader.byName(root.get("consents"), ConsentKind.class, PolicyParts::consent),
                root.listOf("viewFor", this::viewChoice),
                PolicyReader.byName(root.get("roles"), Role.class, this::role),
                breakGlass(root.get("breakGlass")),
                overlays,
                special());
    }

    private static Hosting hosting(Part part) {
        return new Hosting(
                part.someOf("classes", DataClass.class),
                part.someOf("custodians", CustodianKind.class),
                part.get("agreement").one(AgreementKind.class));
    }

    private static ConsentTerms consent(Part part) {
        part.knowing(Set.of("elements", "purposes", "alone", "mayNeverExpire"));
        return new ConsentTerms(
                part.textsOf("elements"),
                part.someOf("purposes", Purpose.class),
                part.someOf("alone", DataClass.class),
                part.flagOf("mayNeverExpire"));
    }

    private ViewChoice viewChoice(Part part) {
        part.knowing(Set.of("rule", "purposes", "requesters", "view"));
        return new ViewChoice(
                part.get("rule").text(),
                part.someOf("purposes", Purpose.class),
                part.someOf("requesters", Requester.class),
                reader.choose(part.get("view")));
    }

    private RoleTerms role(Part part) {
        part.knowing(Set.of("requesters", "purposes", "never", "view"));
        return new RoleTerms(
                part.someOf("requesters", Requester.class),
                part.someOf("purposes", Purpose.class),
                part.someOf("never", DataClass.class),
                part.find("view").map(reader::view).orElse(null));
    }

    private BreakGlassTerms breakGlass(Part part) {
        return new BreakGlassTerms(
                part.someOf("requesters", Requester.class),
                part.someOf("roles", Role.class),
                part.someOf("classes", DataClass.class),
                part.get("readAs").one(Purpose.class),
                part.get("reasonCharacters").number(),
                part.get("hours").number(),
                new Way(reader.conditions(part.get("conditions").items()), Set.of(), null),
                part.textsOf("replaces"),
                part.get("rule").text());
    }

    private Special special() {
        return new Special(
                root.get("counselingNotesRule").text(),
                root.get("incompleteRule").text(),
                root.get("notModelledRule").text(),
                root.get("consentSiteMaximumMonths").number(),
                root.someOf("mayKnowWhatIsMissing", Requester.class),
                root.get("denyText").text());
    }
}
