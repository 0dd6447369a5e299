package org.corespond.sharing.decision;

import java.util.List;
import java.util.Set;

/**
 * The answer for one class that was asked for.
 *
 * @param asked its code, also when there is no such class
 * @param judgedAs the class itself and those that the origin of the record added
 * @param outcome the code of the cell that decides
 * @param rule the rule of that cell
 */
public record Answer(
        String asked, List<DataClass> judgedAs, Outcome outcome, String rule, Set<Regime> regimes, Effect effect) {}
