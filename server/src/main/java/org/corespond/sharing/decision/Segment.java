package org.corespond.sharing.decision;

import java.util.EnumSet;
import java.util.Set;
import org.corespond.sharing.decision.Facts.Custodian;

/**
 * Which classes a segment has to be judged as (disclosure.md A.1, class promotion): its own and those its origin adds. Labels
 * only add, so that more knowledge of the origin never opens anything.
 */
final class Segment {
    /** Classes whose cell gives way to that of the origin: evaluated as SUD whatever the field. */
    private static final Set<DataClass> ORDINARY =
            EnumSet.of(DataClass.DEM, DataClass.MH, DataClass.LEI, DataClass.EDU, DataClass.PLAN, DataClass.PLOC);

    private Segment() {}

    private static Set<DataClass> promoted(DataClass asked, Facts facts) {
        Set<DataClass> added = EnumSet.noneOf(DataClass.class);
        if (asked == DataClass.CAP) {
            return added;
        }
        Custodian custodian = facts.custodian();
        boolean program = custodian != null && custodian.kind() == CustodianKind.PART2_PROGRAM;
        boolean part2 = program || facts.labels().contains(Label.PART2);
        boolean apart = facts.labels().contains(Label.KEPT_APART) || asked == DataClass.PSYN;
        add(added, DataClass.SUD, part2 && asked != DataClass.SUDN);
        add(added, DataClass.SUDN, part2 && apart);
        add(added, DataClass.PSYN, apart && !program);
        add(added, DataClass.CJI, facts.labels().contains(Label.QUOTES_CJIS));
        add(added, DataClass.MH, facts.labels().contains(Label.MH));
        add(added, DataClass.EDU, facts.labels().contains(Label.EDU));
        added.remove(asked);
        return added;
    }

    /** All of them have to allow. */
    static Set<DataClass> judgedAs(DataClass asked, Facts facts) {
        Set<DataClass> classes = promoted(asked, facts);
        classes.add(asked);
        return classes;
    }

    /** The classes whose cells the answer reports. */
    static Set<DataClass> reported(DataClass asked, Facts facts) {
        Set<DataClass> promoted = promoted(asked, facts);
        Set<DataClass> reported = EnumSet.copyOf(promoted.isEmpty() ? Set.of(asked) : promoted);
        if (!ORDINARY.contains(asked)) {
            reported.add(asked);
        }
        return reported;
    }

    static Set<Regime> regimes(DataClass dataClass, Facts facts) {
        Custodian custodian = facts.custodian();
        boolean covered = custodian != null && custodian.kind().covered();
        Set<Regime> regimes = EnumSet.noneOf(Regime.class);
        switch (dataClass) {
            case DEM, MH, PSYN, PLOC, CAP -> {}
            case SUD, SUDN -> regimes.add(Regime.PART2);
            case CJI -> regimes.add(Regime.CJIS);
            case EDU -> regimes.add(Regime.FERPA);
            case LEI -> regimes.add(Regime.AGREEMENT);
            case PLAN -> regimes.add(Regime.DIRECTIVE);
        }
        if (covered && dataClass != DataClass.CAP) {
            regimes.add(Regime.HIPAA);
        }
        return regimes;
    }

    private static void add(Set<DataClass> classes, DataClass added, boolean holds) {
        if (holds) {
            classes.add(added);
        }
    }
}
