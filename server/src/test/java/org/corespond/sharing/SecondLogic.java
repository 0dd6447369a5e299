package org.corespond.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Evaluates the expressions of the second tables for one class of a request. */
final class SecondLogic {
    final JsonNode request;
    final String requester;
    final String purpose;
    final String dataClass;
    final boolean glass;
    final SecondPapers papers;

    SecondLogic(JsonNode request, String dataClass) {
        this.request = request;
        this.requester = SecondPapers.text(request, "requester");
        this.glass = SecondPapers.text(request, "purpose").equals("BTG");
        this.purpose = glass ? "EMERG" : SecondPapers.text(request, "purpose");
        this.dataClass = dataClass;
        this.papers = new SecondPapers(request, purpose, dataClass);
    }

    String kind() {
        return SecondPapers.text(request.path("custodian"), "kind");
    }

    boolean covered() {
        return kind().equals("PROVIDER") || kind().equals("PART2_PROGRAM");
    }

    boolean fact(String name) {
        return (glass && name.equals("treatment_relation"))
                || request.path("facts").path(name).booleanValue(false);
    }

    @Nullable
    SecondScope rule(String rule) {
        return evaluate(SecondTables.expression(rule));
    }

    /** Any of the ways between bars, each with all its terms. */
    private @Nullable SecondScope evaluate(String expression) {
        SecondScope any = null;
        for (String way : expression.split(" \\| ", -1)) {
            SecondScope all = SecondScope.ALL;
            for (String term : way.split(" & ", -1)) {
                all = SecondScope.and(all, term(term.strip()));
            }
            any = SecondScope.or(any, all);
        }
        return any;
    }

    private @Nullable SecondScope term(String term) {
        String rest = term.length() > 2 ? term.substring(2) : "";
        List<String> some = Arrays.asList(rest.split("/", -1));
        if (term.startsWith("c.")) {
            return papers.consent(some);
        } else if (term.startsWith("a.")) {
            return papers.agreement(rest);
        } else if (term.startsWith("p.")) {
            return papers.process(some);
        } else if (term.startsWith("k.")) {
            return when(SecondPapers.text(request, "requestKind").equals(rest));
        } else if (term.startsWith("v.")) {
            return SecondScope.fields(
                    new TreeSet<>(Set.of(SecondTables.VIEWS.get(rest).split(" ", -1))), false);
        } else if (term.startsWith("r.")) {
            SecondScope scope = rule(rest);
            return scope == null ? null : scope.by(rest);
        }
        return when(plain(term));
    }

    private boolean plain(String term) {
        return switch (term) {
            case "true" -> true;
            case "false" -> false;
            case "covered" -> covered();
            case "provider" -> requester.equals("CLN") || requester.equals("MCC");
            case "911" -> kind().equals("DISPATCH");
            case "responders" -> kind().equals("DISPATCH") || kind().equals("LAW_ENFORCEMENT");
            case "custody" -> request.hasNonNull("custody") && during("custody", "from", "until");
            case "incident" -> incident();
            default -> fact(term);
        };
    }

    private boolean incident() {
        String ended = SecondPapers.text(request.path("incident"), "endedAt");
        return request.hasNonNull("incident") && papers.during("", ended);
    }

    private boolean during(String key, String from, String until) {
        JsonNode node = request.path(key);
        return papers.during(SecondPapers.text(node, from), SecondPapers.text(node, until));
    }

    /** Break-glass: who, one person, one open incident, enough words, three hours. */
    boolean brokenWell() {
        JsonNode opened = request.path("breakGlass");
        String from = SecondPapers.text(opened, "openedAt");
        boolean long3 = !from.isEmpty()
                && papers.during(
                        from,
                        java.time.Instant.parse(from).plusSeconds(3 * 3600).toString());
        String role = SecondPapers.text(request, "role");
        return long3
                && (requester.equals("CLN") || requester.equals("MCC"))
                && Set.of(
                                "",
                                "CLINICIAN",
                                "FACILITY_INTAKE",
                                "MOBILE_CRISIS_CLINICIAN",
                                "CO_RESPONDER_CLINICIAN",
                                "PRIVACY_OFFICER")
                        .contains(role)
                && Set.of("DEM", "MH", "PLAN", "PLOC", "SUD").contains(dataClass)
                && SecondPapers.text(opened, "person").equals(SecondPapers.text(request, "person"))
                && incident()
                && SecondPapers.text(opened, "incident").equals(SecondPapers.text(request.path("incident"), "id"))
                && !SecondPapers.text(opened, "reasonCode").isBlank()
                && SecondPapers.text(opened, "reason").strip().length() >= 20
                && fact("step_up_authentication")
                && fact("no_unreviewed_break_glass");
    }

    private static @Nullable SecondScope when(boolean holds) {
        return holds ? SecondScope.ALL : null;
    }
}
