package org.corespond.sharing.requests;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.corespond.people.People;
import org.corespond.sharing.Ask;
import org.corespond.sharing.RecordSource;
import org.corespond.sharing.Release;
import org.corespond.sharing.Releaser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the people are whom an agency knows, as another agency can ask for it. */
@Component
class IdentityRecords implements RecordSource {
    private final People people;
    private final Releaser releaser;

    IdentityRecords(People people, Releaser releaser) {
        this.people = people;
        this.releaser = releaser;
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : List.of("name", "date_of_birth", "age", "call_back", "distinguishing_characteristics")) {
            fields.put(field, "DEM");
        }
        return fields;
    }

    @Override
    public List<UUID> mine(Instant from, Instant to, @Nullable UUID sharedWith, int most) {
        return people.listAdded(from, to, sharedWith, most);
    }

    @Override
    public Optional<UUID> about(UUID record) {
        return Optional.of(record);
    }

    @Override
    public Release<Map<String, String>> release(UUID record, Ask ask) {
        Release<Identity> released = releaser.release(people.of(record), ask);
        Optional<Map<String, String>> fields = released.value().map(IdentityRecords::fields);
        return new Release<>(released.decision(), fields, released.duties(), released.scope());
    }

    private static Map<String, String> fields(Identity identity) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "name", identity.fullName());
        put(fields, "date_of_birth", identity.birthDate());
        put(fields, "age", identity.ageBand() == AgeBand.UNKNOWN ? null : identity.ageBand());
        put(fields, "call_back", identity.phone());
        put(fields, "distinguishing_characteristics", identity.description());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            fields.put(name, value.toString());
        }
    }
}
