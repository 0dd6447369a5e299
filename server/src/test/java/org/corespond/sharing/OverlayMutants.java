package org.corespond.sharing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corespond.sharing.decision.Condition;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Obligation;
import org.corespond.sharing.decision.Overlay;
import org.corespond.sharing.decision.Overlay.Match;
import org.corespond.sharing.decision.OverlayEffect;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Requester;

/** One wrong thing in a state's row at a time. */
final class OverlayMutants {
    private final Overlay row;
    private final Map<String, Overlay> found = new LinkedHashMap<>();

    OverlayMutants(Overlay row) {
        this.row = row;
    }

    Map<String, Overlay> all() {
        effects();
        matches();
        conditions();
        duties();
        if (row.view() != null) {
            FieldView strange = FieldView.listed("V-STRANGE", Set.of("strange"));
            found.put("shows something else", copy(row.effect(), row.match(), strange, 0));
        }
        found.put("a second later", copy(row.effect(), row.match(), row.view(), 1));
        found.put("a second earlier", copy(row.effect(), row.match(), row.view(), -1));
        return found;
    }

    private void effects() {
        for (OverlayEffect effect : EnumSet.complementOf(EnumSet.of(row.effect()))) {
            found.put("becomes " + effect, copy(effect, row.match(), row.view(), 0));
        }
    }

    private void matches() {
        Match match = row.match();
        if (!match.requesters().isEmpty()) {
            match("for anybody", Set.of(), match.purposes(), match.classes());
        }
        for (Requester requester : match.requesters()) {
            Set<Requester> less = new HashSet<>(match.requesters());
            less.remove(requester);
            less.addAll(less.isEmpty() ? Set.of(Requester.PUB) : Set.of());
            match("not for " + requester, less, match.purposes(), match.classes());
        }
        if (!match.purposes().isEmpty()) {
            match("for any purpose", match.requesters(), Set.of(), match.classes());
        }
        match("for any class", match.requesters(), match.purposes(), EnumSet.allOf(DataClass.class));
    }

    private void match(String name, Set<Requester> requesters, Set<Purpose> purposes, Set<DataClass> classes) {
        Match match = new Match(
                requesters,
                purposes,
                classes,
                row.match().regimes(),
                row.match().labels());
        found.put(name, copy(row.effect(), match, row.view(), 0));
    }

    private void conditions() {
        for (Condition condition : row.conditions()) {
            List<Condition> less = new ArrayList<>(row.conditions());
            less.remove(condition);
            found.put("without " + condition, copy(less, row.obligations()));
        }
    }

    private void duties() {
        for (Obligation duty : row.obligations()) {
            Set<Obligation> less = new HashSet<>(row.obligations());
            less.remove(duty);
            found.put("without " + duty, copy(row.conditions(), less));
        }
    }

    private Overlay copy(OverlayEffect effect, Match match, FieldView view, int seconds) {
        return new Overlay(
                row.id(),
                row.state(),
                row.citation(),
                effect,
                match,
                row.conditions(),
                view,
                row.obligations(),
                row.effectiveFrom().plusSeconds(seconds),
                row.effectiveTo(),
                row.reviewed());
    }

    private Overlay copy(List<Condition> conditions, Set<Obligation> obligations) {
        return new Overlay(
                row.id(),
                row.state(),
                row.citation(),
                row.effect(),
                row.match(),
                conditions,
                row.view(),
                obligations,
                row.effectiveFrom(),
                row.effectiveTo(),
                row.reviewed());
    }
}
