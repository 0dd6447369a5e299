package org.corespond.bench;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corespond.sharing.decision.Consent;

/** Cedar (com.cedarpolicy:cedar-java and its native engine): a policy for each open cell. */
final class CedarDecider implements Decider {
    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final Entities entities = new Entities();
    private final PolicySet policies;
    private final List<AuthorizationRequest> requests;

    CedarDecider(List<DecideNeeds> needs, List<DecideCase> cases) throws IOException {
        try {
            policies = PolicySet.parsePolicies(
                    needs.stream().map(CedarDecider::policy).collect(Collectors.joining("\n")));
            policies.cache();
        } catch (AuthException | CacheException e) {
            throw new IOException(e);
        }
        requests = cases.stream().map(CedarDecider::request).toList();
    }

    @Override
    public boolean permits(int question) {
        try {
            return engine.isAuthorized(requests.get(question), policies, entities)
                    .success
                    .map(AuthorizationSuccessResponse::isAllowed)
                    .orElseThrow();
        } catch (AuthException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String policy(DecideNeeds needs) {
        String dataClass = needs.question().dataClass().name();
        String purpose = needs.question().purpose().name();
        String consents = needs.consents().isEmpty()
                ? ""
                : IntStream.rangeClosed(1, DecideSkeleton.CONSENTS)
                        .mapToObj(slot -> slot(slot, needs))
                        .collect(Collectors.joining(" || ", " && (", ")"));
        return "permit(principal == Requester::\"%s\", action == Action::\"%s\", resource == Class::\"%s\")"
                        .formatted(needs.question().requester(), purpose, dataClass)
                + " when { context.words.containsAll([%s])%s };".formatted(quoted(needs.words()), consents);
    }

    private static String slot(int slot, DecideNeeds needs) {
        return """
            ([%2$s].contains(context.c%1$d.kind) && context.c%1$d.recipients.contains(context.recipient)
              && context.c%1$d.classes.contains("%3$s") && context.c%1$d.purposes.contains("%4$s")
              && context.c%1$d.from <= context.now && context.now < context.c%1$d.until
              && context.now < context.c%1$d.revoked)\
            """.formatted(
                        slot,
                        quoted(needs.consents()),
                        needs.question().dataClass(),
                        needs.question().purpose());
    }

    private static String quoted(Collection<?> words) {
        return words.stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(", "));
    }

    private static AuthorizationRequest request(DecideCase asked) {
        Map<String, Value> context = new HashMap<>();
        context.put("now", new PrimLong(DecideCase.NOW.getEpochSecond()));
        context.put("recipient", new PrimString(asked.recipient()));
        context.put("words", texts(asked.words()));
        for (int slot = 1; slot <= DecideSkeleton.CONSENTS; slot++) {
            context.put("c" + slot, consent(asked.consents().get(slot - 1)));
        }
        return new AuthorizationRequest(
                entity("Requester", asked.needs().question().requester().name()),
                entity("Action", asked.needs().question().purpose().name()),
                entity("Class", asked.needs().question().dataClass().name()),
                context);
    }

    private static Value consent(Consent consent) {
        Map<String, Value> record = new HashMap<>();
        record.put("kind", new PrimString(consent.kind().name()));
        record.put(
                "recipients",
                texts(consent.recipients().stream().map(Consent.Party::id).toList()));
        record.put("classes", texts(consent.classes()));
        record.put("purposes", texts(consent.purposes()));
        record.put("from", new PrimLong(DecideXacml.from(consent)));
        record.put("until", new PrimLong(DecideXacml.until(consent)));
        record.put("revoked", new PrimLong(DecideXacml.revoked(consent)));
        return new CedarMap(record);
    }

    private static Value texts(Collection<?> texts) {
        List<Value> values = texts.stream()
                .<Value>map(it -> new PrimString(String.valueOf(it)))
                .toList();
        return new CedarList(values);
    }

    private static EntityUID entity(String type, String id) {
        return new EntityUID(EntityTypeName.parse(type).orElseThrow(), id);
    }
}
