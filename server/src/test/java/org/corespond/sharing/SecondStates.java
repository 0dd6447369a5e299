package org.corespond.sharing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The overlays of disclosure.md A.7 once more: state, effect, who, why, what, label, since, conditions, view, duties. */
final class SecondStates {
    /** What a class of a request comes to on its way through the steps. */
    static final class Course {
        boolean permit;
        String code;
        SecondScope scope;
        Set<String> duties;

        Course(boolean permit, String code, SecondScope scope, Set<String> duties) {
            this.permit = permit;
            this.code = code;
            this.scope = scope;
            this.duties = new TreeSet<>(duties);
        }

        Course copy() {
            return new Course(permit, code, scope, duties);
        }

        void close() {
            duties = permit ? new TreeSet<>() : duties;
            duties.add("AUDIT");
            permit = false;
        }

        static Course meet(Course one, Course other) {
            boolean both = one.permit && other.permit;
            Set<String> duties = SecondScope.plus(one.duties, other.duties);
            if (one.permit != other.permit) {
                duties = one.permit ? other.duties : one.duties;
            }
            String code = "DLCAMP".indexOf(one.code) <= "DLCAMP".indexOf(other.code) ? one.code : other.code;
            SecondScope scope = both ? SecondOpinion.meet(one.scope, other.scope) : one.scope;
            SecondScope kept = new SecondScope(
                    scope.fields(), scope.hidden(), one.scope.compelled() && other.scope.compelled(), scope.rules());
            return new Course(both, code, kept, duties);
        }
    }

    private static final List<String> ROWS = List.of(
            "MN REQUIRE LEO THREAT DEM,MH,PLAN - 2022-07-01 patient_name_given,crisis_responded_to,necessary_for_safety"
                    + " V-MN AUDIT,AOD,NOREUSE,X-LOG-REQUESTOR,X-INFORM-PERSON,X-AGENCY-POLICY-ON-FILE",
            "TX REQUIRE JAIL,PRB,CM TREAT,CUST DEM,MH - 2003-09-01"
                    + " special_needs_offender,both_are_listed_agencies,continuity_of_care V-TX"
                    + " AUDIT,AOD,NOREUSE,X-NOT-EVIDENCE",
            "WA RESTRICT LEO,DSP,PRB,CM,ADV TREAT,CONF,EMERG,LEREQ,CUST DEM,MH,PSYN,PLOC - 2014-07-01 - - AUDIT",
            "IL RESTRICT LEO,DSP,JAIL,PRB,CM,ADV TREAT,THREAT,CONF,EMERG,CUST DEM,MH,PSYN - 1979-01-09 - - AUDIT",
            "IL PERMIT LEO,DSP,JAIL,ADV THREAT DEM,MH,PSYN - 1979-01-09 therapist_discretion,clear_imminent_risk -"
                    + " AUDIT,AOD",
            "VA RESTRICT - TREAT,LEREQ,CUST,CONF,EVAL PLAN E911_DATABASE 2021-07-01 - - AUDIT",
            "VA RESTRICT - - PLAN E911_LAPSED_AT_18 2021-07-01 - - AUDIT",
            "CA RESTRICT LEO,DSP,JAIL,PRB,CM,ADV TREAT,THREAT,CONF,EMERG,CUST DEM,MH,PSYN - 1969-07-01 - - AUDIT",
            "CA PERMIT LEO,ADV THREAT DEM,MH - 1969-07-01 psychotherapist_determined_danger,foreseeable_victim -"
                    + " AUDIT,AOD",
            "NY REQUIRE LEO THREAT DEM - 2013-03-16 likely_serious_harm_reported,report_for_firearm_licensing V-NY"
                    + " AUDIT,AOD,NOREUSE",
            "AL REQUIRE_ACTION LEO,ADV THREAT DEM,MH - 1979-01-01 foreseeable_victim,explicit_threat_of_serious_harm -"
                    + " X-TASK-WARN");

    private final SecondLogic logic;

    SecondStates(SecondLogic logic) {
        this.logic = logic;
    }

    Course after(Course base, boolean simulator, UnaryOperator<Course> wishes) {
        Set<String> states = new TreeSet<>();
        states.add(state(SecondPapers.text(logic.request.path("custodian"), "state")));
        states.add(state(SecondPapers.text(logic.request, "jurisdiction")));
        states.remove("");
        if (states.isEmpty() || !simulator) {
            return base;
        }
        return states.stream()
                .map(state -> in(state, base, wishes))
                .reduce(Course::meet)
                .orElseThrow();
    }

    private static String state(String text) {
        return text.startsWith("US-") ? text.substring(3) : text;
    }

    private Course in(String state, Course base, UnaryOperator<Course> wishes) {
        Course course = base.copy();
        List<String[]> rows = ROWS.stream()
                .map(row -> row.split(" ", -1))
                .filter(row -> row[0].equals(state) && fits(row))
                .toList();
        boolean lifted = rows.stream().anyMatch(row -> row[1].equals("PERMIT") && holds(row));
        for (String[] row : rows) {
            if (row[1].equals("RESTRICT") && !lifted && course.permit && !course.code.equals("A")) {
                restrict(course, row);
            } else if (row[1].equals("PERMIT") && holds(row) && course.permit) {
                course.duties.addAll(duties(row));
            }
        }
        for (String[] row : rows) {
            if (row[1].equals("REQUIRE_ACTION") && holds(row)) {
                course.duties.addAll(duties(row));
            } else if (row[1].equals("REQUIRE") && required(row) && !course.code.equals("A")) {
                Course wished = wishes.apply(course.copy());
                course = wished.permit ? besides(course, wished, row) : new Course(true, "M", view(row), duties(row));
            }
        }
        return course;
    }

    private static SecondScope view(String[] row) {
        return SecondScope.fields(Set.of(SecondTables.VIEWS.get(row[8]).split(" ", -1)), true);
    }

    /** The fields that are open, if the row's are among them; else those and the row's. */
    private static Course besides(Course open, Course wished, String[] row) {
        SecondScope more = SecondScope.beside(wished.scope, view(row));
        boolean same = Objects.equals(more.fields(), wished.scope.fields())
                && more.hidden().equals(wished.scope.hidden());
        return same ? open : new Course(true, "M", more, SecondScope.plus(wished.duties, duties(row)));
    }

    private boolean fits(String[] row) {
        boolean law = row[4].equals("PLAN") || logic.covered();
        boolean label = row[5].equals("-")
                || SecondPapers.texts(logic.request, "labels").contains(row[5]);
        return named(row[2], logic.requester)
                && named(row[3], logic.purpose)
                && named(row[4], logic.dataClass)
                && law
                && label
                && logic.papers.during(row[6] + "T00:00:00Z", "");
    }

    private static boolean named(String list, String one) {
        return list.equals("-") || List.of(list.split(",", -1)).contains(one);
    }

    private boolean holds(String[] row) {
        return List.of(row[7].split(",", -1)).stream().allMatch(fact -> fact.equals("-") || logic.fact(fact));
    }

    private static Set<String> duties(String[] row) {
        return new TreeSet<>(List.of(row[9].split(",", -1)));
    }

    private void restrict(Course course, String[] row) {
        boolean own = course.code.equals("C") || course.code.equals("L") || course.scope.compelled();
        @Nullable
        SecondScope consent = own ? SecondScope.ALL : logic.papers.consent(List.of("SPECIFIC", "TPO", "DIRECTIVE"));
        if (consent == null) {
            course.close();
        } else {
            course.scope = SecondScope.and(course.scope, consent);
        }
        course.duties.addAll(duties(row));
    }

    private boolean required(String[] row) {
        boolean policy = !row[9].contains("X-AGENCY-POLICY-ON-FILE") || logic.papers.agreement("AGENCY_POLICY") != null;
        return holds(row) && policy && !logic.glass && SecondOpinion.basics(logic);
    }
}
