package org.corespond.sharing.requests;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the requests that my agency made or got. */
@Component
@Transactional(readOnly = true)
class RequestReader {
    static final List<Role> ANSWERING =
            List.of(Role.PRIVACY_OFFICER, Role.SUPERVISOR, Role.COORDINATOR, Role.ADMINISTRATOR);

    private final DataRequests requests;
    private final AnswerDataRequest answers;
    private final Directory directory;
    private final Clock clock;

    RequestReader(DataRequests requests, AnswerDataRequest answers, Directory directory, Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.directory = directory;
        this.clock = clock;
    }

    public List<RequestPage> list() {
        Map<UUID, String> names = names();
        return requests.list().stream()
                .map(request -> page(request, names, false))
                .toList();
    }

    public RequestPage get(UUID id) {
        return page(requests.get(id), names(), true);
    }

    private RequestPage page(DataRequest request, Map<UUID, String> names, boolean counted) {
        Actor actor = CurrentActor.get();
        boolean mayAnswer = request.waits()
                && request.holder().equals(actor.agencyId())
                && !request.askedBy().equals(actor.accountId())
                && actor.role() != null
                && ANSWERING.contains(actor.role());
        return new RequestPage(
                request,
                names.getOrDefault(request.asker(), ""),
                names.getOrDefault(request.holder(), ""),
                request.asker().equals(actor.agencyId()),
                mayAnswer,
                counted && mayAnswer ? answers.records(request).size() : 0,
                clock.instant());
    }

    private Map<UUID, String> names() {
        return directory.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }
}
