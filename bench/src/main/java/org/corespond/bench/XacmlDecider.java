package org.corespond.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import oasis.names.tc.xacml._3_0.core.schema.wd_17.DecisionType;
import org.corespond.sharing.decision.Consent;
import org.ow2.authzforce.core.pdp.api.AttributeFqns;
import org.ow2.authzforce.core.pdp.api.DecisionRequest;
import org.ow2.authzforce.core.pdp.api.DecisionRequestBuilder;
import org.ow2.authzforce.core.pdp.api.value.AttributeBag;
import org.ow2.authzforce.core.pdp.api.value.Bags;
import org.ow2.authzforce.core.pdp.api.value.IntegerValue;
import org.ow2.authzforce.core.pdp.api.value.StandardDatatypes;
import org.ow2.authzforce.core.pdp.api.value.StringValue;
import org.ow2.authzforce.core.pdp.impl.BasePdpEngine;
import org.ow2.authzforce.core.pdp.impl.PdpEngineConfiguration;

/** AuthzForce, an XACML 3.0 engine, on the policy that {@link DecideXacml} writes. */
final class XacmlDecider implements Decider {
    private final BasePdpEngine engine;
    private final List<DecisionRequest> requests = new ArrayList<>();

    XacmlDecider(List<DecideNeeds> needs, List<DecideCase> cases, Path folder) throws IOException {
        Path policy = folder.resolve("policy.xml");
        Files.writeString(policy, DecideXacml.policySet(needs));
        Path configuration = folder.resolve("pdp.xml");
        Files.writeString(configuration, configuration(policy));
        engine = new BasePdpEngine(PdpEngineConfiguration.getInstance(configuration.toString()));
        cases.forEach(it -> requests.add(request(it)));
    }

    private static String configuration(Path policy) {
        return """
            <pdp xmlns="http://authzforce.github.io/core/xmlns/pdp/8" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="8.0">
              <policyProvider id="policies" xsi:type="StaticPolicyProvider"><policyLocation>%s</policyLocation></policyProvider>
              <rootPolicyRef>root</rootPolicyRef>
            </pdp>
            """.formatted(policy.toUri());
    }

    @Override
    public boolean permits(int question) {
        return engine.evaluate(requests.get(question)).getDecision() == DecisionType.PERMIT;
    }

    private DecisionRequest request(DecideCase asked) {
        DecisionRequestBuilder<?> request = engine.newRequestBuilder(1, 64);
        texts(request, "requester", List.of(asked.needs().question().requester()));
        texts(request, "purpose", List.of(asked.needs().question().purpose()));
        texts(request, "class", List.of(asked.needs().question().dataClass()));
        texts(request, "recipient", List.of(asked.recipient()));
        texts(request, "words", asked.words());
        number(request, "now", DecideCase.NOW.getEpochSecond());
        for (int slot = 1; slot <= DecideSkeleton.CONSENTS; slot++) {
            Consent consent = asked.consents().get(slot - 1);
            String at = "c" + slot + ".";
            texts(request, at + "kind", List.of(consent.kind()));
            texts(
                    request,
                    at + "recipients",
                    consent.recipients().stream().map(Consent.Party::id).toList());
            texts(request, at + "classes", consent.classes());
            texts(request, at + "purposes", consent.purposes());
            number(request, at + "from", DecideXacml.from(consent));
            number(request, at + "until", DecideXacml.until(consent));
            number(request, at + "revoked", DecideXacml.revoked(consent));
        }
        return request.build(false);
    }

    private static void texts(DecisionRequestBuilder<?> request, String name, Collection<?> texts) {
        List<StringValue> values =
                texts.stream().map(it -> new StringValue(String.valueOf(it))).toList();
        if (!values.isEmpty()) {
            put(request, name, Bags.newAttributeBag(StandardDatatypes.STRING, values));
        }
    }

    private static void number(DecisionRequestBuilder<?> request, String name, long number) {
        put(request, name, Bags.singletonAttributeBag(StandardDatatypes.INTEGER, IntegerValue.valueOf(number)));
    }

    private static void put(DecisionRequestBuilder<?> request, String name, AttributeBag<?> bag) {
        request.putNamedAttributeIfAbsent(AttributeFqns.newInstance(DecideXacml.CATEGORY, Optional.empty(), name), bag);
    }
}
