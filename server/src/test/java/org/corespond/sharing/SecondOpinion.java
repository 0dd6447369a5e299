package org.corespond.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.corespond.sharing.SecondStates.Course;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Obligation;
import tools.jackson.databind.JsonNode;

/** The decision once more, straight from the JSON: what it is compared by is one line of text. */
final class SecondOpinion {
    private static final SecondScope CUBE = SecondScope.fields(Set.of("registered_table"), false);
    private static final List<String> ORDER =
            List.of("DEM", "MH", "PSYN", "SUD", "CJI", "LEI", "EDU", "PLAN", "PLOC", "CAP", "SUDN");
    private static final Set<String> UNMODELLED =
            Set.of("TRIBAL", "VA_7332", "JUVENILE_COURT", "CHILD_WELFARE", "VICTIM_SERVICE");
    private final JsonNode request;
    private final boolean simulator;

    private SecondOpinion(JsonNode request, boolean simulator) {
        this.request = request;
        this.simulator = simulator;
    }

    static String of(JsonNode request, boolean simulator) {
        SecondOpinion opinion = new SecondOpinion(request, simulator);
        Course whole = null;
        String cell = null;
        for (JsonNode asked : request.path("classes")) {
            String reported = opinion.reported(asked.stringValue());
            Course course = opinion.judge(asked.stringValue(), reported);
            reported = reported.equals("D:S8") && course.permit ? course.code + ":S8" : reported;
            whole = whole == null ? course : Course.meet(whole, course);
            cell = cell == null ? reported : strictest(List.of(cell, reported));
        }
        return whole == null ? "D:X0 deny [AUDIT]" : line(cell, whole);
    }

    private static String line(String cell, Course course) {
        return course.permit
                ? cell + " permit " + (course.scope.fields() == null ? "*" : new TreeSet<>(course.scope.fields())) + "-"
                        + new TreeSet<>(course.scope.hidden()) + " " + course.duties
                : cell + " deny " + course.duties;
    }

    /** The core's decision in the same words. */
    static String line(Decision decision) {
        FieldView view = decision.effect().view();
        Set<String> duties = new TreeSet<>();
        decision.effect().obligations().stream().map(Obligation::code).forEach(duties::add);
        String cell = decision.outcome() + ":" + decision.rule();
        return decision.effect().permit()
                ? cell + " permit " + (view.scope() == FieldView.Scope.WHOLE ? "*" : view.fields()) + "-"
                        + view.hidden() + " " + duties
                : cell + " deny " + duties;
    }

    static SecondScope meet(SecondScope one, SecondScope other) {
        return CUBE.fields().equals(one.fields()) || CUBE.fields().equals(other.fields())
                ? CUBE
                : SecondScope.and(one, other);
    }

    private static String strictest(List<String> cells) {
        String found = cells.getFirst();
        for (String cell : cells) {
            found = "DLCAMP".indexOf(cell.charAt(0)) < "DLCAMP".indexOf(found.charAt(0)) ? cell : found;
        }
        return found;
    }

    private Set<String> judged(String asked) {
        Set<String> labels = SecondPapers.texts(request, "labels");
        Set<String> classes = new TreeSet<>(Set.of(asked));
        if (asked.equals("CAP")) {
            return classes;
        }
        boolean program = SecondPapers.text(request.path("custodian"), "kind").equals("PART2_PROGRAM");
        boolean apart = labels.contains("KEPT_APART") || asked.equals("PSYN");
        if (program || labels.contains("PART2")) {
            classes.addAll(asked.equals("SUDN") ? Set.of() : Set.of("SUD"));
            classes.addAll(apart ? Set.of("SUDN") : Set.of());
        }
        classes.addAll(apart && !program ? Set.of("PSYN") : Set.of());
        classes.addAll(labels.contains("QUOTES_CJIS") ? Set.of("CJI") : Set.of());
        classes.addAll(labels.contains("MH") ? Set.of("MH") : Set.of());
        classes.addAll(labels.contains("EDU") ? Set.of("EDU") : Set.of());
        return classes;
    }

    private String cell(String dataClass) {
        SecondLogic logic = new SecondLogic(request, dataClass);
        return dataClass.equals("SUDN") ? "D:S8" : SecondTables.cell(logic.purpose, logic.requester, dataClass);
    }

    private String reported(String asked) {
        SecondLogic logic = new SecondLogic(request, asked);
        if (!ORDER.contains(asked) || logic.requester.isEmpty() || logic.purpose.isEmpty() || stranger(logic)) {
            return "D:X0";
        }
        if (!asked.equals("CAP")
                && SecondPapers.texts(request, "labels").stream().anyMatch(UNMODELLED::contains)) {
            return "D:X2";
        }
        if (logic.glass
                && (!Set.of("CLN", "MCC").contains(logic.requester)
                        || !Set.of("DEM", "MH", "PLAN", "PLOC", "SUD").contains(asked))) {
            return "D:B1";
        }
        Set<String> classes = judged(asked);
        if (classes.size() > 1
                && Set.of("DEM", "MH", "LEI", "EDU", "PLAN", "PLOC").contains(asked)) {
            classes.remove(asked);
        }
        List<String> cells = new ArrayList<>();
        ORDER.stream().filter(classes::contains).forEach(it -> cells.add(cell(it)));
        return strictest(cells);
    }

    private boolean stranger(SecondLogic logic) {
        String role = SecondPapers.text(request, "role");
        return switch (role) {
            case "" -> false;
            case "OFFICER" -> !logic.requester.equals("LEO");
            case "DISPATCHER" -> !logic.requester.equals("DSP");
            case "CLINICIAN", "JAIL_HEALTH" -> !logic.requester.equals("CLN");
            case "COMMUNITY_RESPONDER", "MOBILE_CRISIS_CLINICIAN" -> !logic.requester.equals("MCC");
            case "CASE_MANAGER" -> !Set.of("CLN", "CM").contains(logic.requester);
            case "ANALYST" -> !logic.requester.equals("RES") || !logic.purpose.equals("EVAL");
            case "PRIVACY_OFFICER" -> !logic.requester.equals("CLN") || !logic.glass;
            default -> true;
        };
    }

    private Course judge(String asked, String reported) {
        Course denied = new Course(false, "D", SecondScope.ALL, Set.of("AUDIT"));
        if (Set.of("D:X0", "D:X2", "D:B1").contains(reported)) {
            return denied;
        }
        Course whole = null;
        for (String dataClass : ORDER) {
            if (judged(asked).contains(dataClass)) {
                Course course = one(dataClass, asked);
                whole = whole == null ? course : Course.meet(whole, course);
            }
        }
        boolean responder = SecondPapers.text(request, "role").equals("COMMUNITY_RESPONDER");
        if (responder && (judged(asked).contains("LEI") || judged(asked).contains("CJI"))) {
            whole.close();
        }
        if (responder && whole.permit && !asked.equals("CAP")) {
            Set<String> fields = Set.of(SecondTables.VIEWS.get("V-RESPONDER").split(" ", -1));
            whole.scope = meet(whole.scope, SecondScope.fields(fields, false));
        }
        if (whole.permit && whole.scope.fields() != null && whole.scope.fields().isEmpty()) {
            whole.close();
        }
        return whole;
    }

    static boolean basics(SecondLogic logic) {
        boolean hosted = switch (logic.dataClass) {
            case "DEM", "MH", "PSYN", "PLAN", "PLOC" ->
                !logic.kind().equals("PROVIDER") || logic.papers.agreement("BAA") != null;
            case "SUD", "SUDN" -> logic.papers.agreement("QSOA") != null;
            default -> true;
        };
        return !SecondPapers.text(logic.request, "person").isBlank() && logic.request.hasNonNull("custodian") && hosted;
    }

    private Course one(String dataClass, String asked) {
        SecondLogic logic = new SecondLogic(request, dataClass);
        return wished(
                new SecondStates(logic).after(base(logic), simulator, course -> wished(course, logic, asked)),
                logic,
                asked);
    }

    private Course wished(Course course, SecondLogic logic, String asked) {
        boolean approved = logic.fact("human_approval") && logic.rule("H5") != null;
        if (!course.permit || course.scope.compelled() || course.code.equals("A") || asked.equals("CAP") || approved) {
            return course;
        }
        for (JsonNode wish : request.path("wishes")) {
            Set<String> classes = SecondPapers.texts(wish, "classes");
            boolean what = classes.isEmpty() || classes.contains(asked) || classes.contains(logic.dataClass);
            Set<String> purposes = SecondPapers.texts(wish, "purposes");
            boolean why = purposes.isEmpty()
                    || purposes.contains(logic.purpose)
                    || purposes.contains(SecondPapers.text(request, "purpose"));
            if (what && why && open(wish, "requesters", "requester") && open(wish, "recipients", "recipient")) {
                Set<String> hide = SecondPapers.texts(wish, "hide");
                if (hide.isEmpty()) {
                    course.close();
                } else {
                    course.scope = course.scope.hiding(hide);
                }
            }
        }
        return course;
    }

    private boolean open(JsonNode wish, String list, String key) {
        Set<String> named = SecondPapers.texts(wish, list);
        String asking = SecondPapers.text(request, key);
        return named.isEmpty() || asking.isEmpty() || named.contains(asking);
    }

    private Course base(SecondLogic logic) {
        String cell = cell(logic.dataClass);
        String code = cell.substring(0, 1);
        String rule = cell.substring(2);
        Set<String> no = rule.equals("S6") ? Set.of("AUDIT", "X-OFFER-WARNING") : Set.of("AUDIT");
        boolean notes = logic.dataClass.equals("SUDN");
        boolean closed = Set.of("D", "A").contains(cell("SUD").substring(0, 1));
        if (notes ? closed : code.equals("D")) {
            return new Course(false, "D", SecondScope.ALL, no);
        }
        boolean personal = !code.equals("A") && !rule.startsWith("K");
        SecondScope test = logic.glass ? SecondScope.ALL : logic.rule(logic.purpose);
        boolean tested = logic.glass ? logic.brokenWell() : test != null;
        SecondScope scope = logic.rule(rule.equals("H9") && code.equals("M") ? "H9M" : rule);
        if (scope == null
                || (personal && !(tested && basics(logic)))
                || SecondPapers.text(request, "instant").isEmpty()) {
            return new Course(false, code, SecondScope.ALL, Set.of("AUDIT"));
        }
        Set<String> duties = SecondTables.duties(rule);
        scope.rules().forEach(it -> duties.addAll(SecondTables.duties(it)));
        duties.addAll(logic.glass && personal ? SecondTables.duties("B1") : Set.of());
        if (code.equals("M")) {
            scope = SecondScope.and(shown(logic, rule), scope);
        }
        if (personal) {
            scope = SecondScope.and(scope, test);
        }
        return new Course(
                true,
                notes ? "C" : code,
                code.equals("A") ? CUBE : rule.startsWith("K") ? SecondScope.ALL : scope,
                duties);
    }

    private SecondScope shown(SecondLogic logic, String rule) {
        String view = SecondTables.view(rule, logic.purpose, logic.requester);
        Set<String> fields = new TreeSet<>(Set.of(SecondTables.VIEWS.get(view).split(" ", -1)));
        Set<String> items = SecondPapers.texts(request, "items");
        fields.removeIf(field -> Set.of("ssn", "blood_type_and_rh").contains(field) && !items.contains(field));
        if (new SecondPapers(request, logic.purpose, "PLAN").consent(List.of("DIRECTIVE")) == null) {
            fields.remove("plan_pointer");
        }
        return new SecondScope(fields, Set.of(), false, Set.of());
    }
}
