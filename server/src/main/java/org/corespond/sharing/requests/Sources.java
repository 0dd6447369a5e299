package org.corespond.sharing.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.corespond.sharing.RecordSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that keep records which can be asked for. */
@Component
class Sources {
    private final List<RecordSource> all;

    Sources(List<RecordSource> all) {
        this.all = all.stream().sorted(Comparator.comparing(RecordSource::name)).toList();
    }

    List<RecordSource> list() {
        return all;
    }

    Optional<RecordSource> find(@Nullable String name) {
        return all.stream().filter(source -> source.name().equals(name)).findFirst();
    }

    RecordSource get(String name) {
        return find(name).orElseThrow();
    }
}
