package org.corespond.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed behind a word: options with values, switches, and the rest. */
record Options(Map<String, String> values, Set<String> switches, List<String> rest, Optional<String> complaint) {

    static Options of(List<String> args, Set<String> valued, Set<String> switches) {
        Map<String, String> values = new HashMap<>();
        Set<String> on = new java.util.HashSet<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            int equals = arg.indexOf('=');
            String name = equals > 0 ? arg.substring(0, equals) : arg;
            if (!arg.startsWith("--")) {
                rest.add(arg);
            } else if (switches.contains(arg)) {
                on.add(arg);
            } else if (!valued.contains(name)) {
                return refused("there is no option " + name);
            } else if (equals > 0) {
                values.put(name, arg.substring(equals + 1));
            } else if (i + 1 < args.size()) {
                values.put(name, args.get(++i));
            } else {
                return refused("the option " + name + " needs a value");
            }
        }
        return new Options(values, on, rest, Optional.empty());
    }

    private static Options refused(String complaint) {
        return new Options(Map.of(), Set.of(), List.of(), Optional.of(complaint));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
