package org.corespond.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.corespond.calls.Triage.Option;
import org.corespond.directory.ProgramKind;
import org.jspecify.annotations.Nullable;

/**
 * What will be done: the protocol's advice, or what a person chose instead, with the reason.
 *
 * @param advice what the protocol says of the answers alone
 * @param triage what holds, under the chosen level
 * @param options the ways to try in order, the chosen route first
 */
record Chosen(
        Triage advice,
        Triage triage,
        List<Option> options,
        @Nullable Otherwise override) {

    /** A person's choice; a level or route that is null stays as advised. */
    record Otherwise(@Nullable TriageLevel level, @Nullable ProgramKind route, OverrideReason reason, String note) {}

    static Chosen of(TriageProtocol protocol, Answers answers, TriageContext context, @Nullable Otherwise override) {
        Triage advice = protocol.triage(answers, context);
        if (override == null) {
            return new Chosen(advice, advice, advice.options(), null);
        }
        TriageLevel level = override.level();
        Triage triage = level == null ? advice : protocol.triageAt(level, answers, context);
        return new Chosen(advice, triage, first(override.route(), triage.options(), context), override);
    }

    /** The chosen route goes first, also when the protocol would not have named it. */
    private static List<Option> first(@Nullable ProgramKind route, List<Option> options, TriageContext context) {
        if (route == null) {
            return options;
        }
        List<Option> all = new ArrayList<>(options);
        if (all.stream().noneMatch(option -> option.kind() == route)) {
            Optional<TriageContext.Offering> program = context.offerings().stream()
                    .filter(one -> one.kind() == route)
                    .min(Comparator.comparing(one -> !(one.open() && one.free())));
            all.add(new Option(route, program.orElse(null), null, false));
        }
        all.sort(Comparator.comparing(option -> option.kind() != route));
        return List.copyOf(all);
    }

    Option route() {
        return options.getFirst();
    }

    boolean overridden() {
        return override != null;
    }
}
