package org.corespond.bench;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.corespond.sharing.decision.Consent;
import org.corespond.sharing.decision.DataClass;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.Requester;

/** The open cells as an XACML 3.0 policy: a set for each requester, a policy for each purpose, a rule for each class. */
final class DecideXacml {
    static final String CATEGORY = "urn:oasis:names:tc:xacml:3.0:attribute-category:environment";
    private static final String XML = "http://www.w3.org/2001/XMLSchema#";
    private static final String FUNCTION = "urn:oasis:names:tc:xacml:1.0:function:";
    private static final String COMBINING = "urn:oasis:names:tc:xacml:3.0:%s-combining-algorithm:deny-unless-permit";

    private DecideXacml() {}

    static long from(Consent consent) {
        return seconds(consent.term().from(), DecideCase.FROM);
    }

    static long until(Consent consent) {
        return seconds(consent.term().until(), DecideCase.NEVER);
    }

    static long revoked(Consent consent) {
        return seconds(consent.revokedAt(), DecideCase.NEVER);
    }

    private static long seconds(@org.jspecify.annotations.Nullable Instant instant, Instant otherwise) {
        return (instant == null ? otherwise : instant).getEpochSecond();
    }

    static String policySet(List<DecideNeeds> needs) {
        Map<Requester, Map<Purpose, Map<DataClass, DecideNeeds>>> nested = new TreeMap<>();
        needs.forEach(it -> nested.computeIfAbsent(it.question().requester(), key -> new TreeMap<>())
                .computeIfAbsent(it.question().purpose(), key -> new TreeMap<>())
                .put(it.question().dataClass(), it));
        StringBuilder sets = new StringBuilder();
        nested.forEach((requester, purposes) -> {
            StringBuilder policies = new StringBuilder();
            purposes.forEach((purpose, rules) -> {
                String id = requester + "-" + purpose;
                policies.append("<Policy PolicyId=\"%s\" Version=\"1.0\" RuleCombiningAlgId=\"%s\">%s%s</Policy>"
                        .formatted(
                                id,
                                COMBINING.formatted("rule"),
                                target("purpose", purpose.name()),
                                rules.values().stream().map(DecideXacml::rule).collect(Collectors.joining())));
            });
            sets.append(set(requester.name(), "", target("requester", requester.name()) + policies));
        });
        String schema = " xmlns=\"urn:oasis:names:tc:xacml:3.0:core:schema:wd-17\"";
        return set("root", schema, "<Target/>" + sets);
    }

    private static String set(String id, String schema, String content) {
        return "<PolicySet%s PolicySetId=\"%s\" Version=\"1.0\" PolicyCombiningAlgId=\"%s\">%s</PolicySet>"
                .formatted(schema, id, COMBINING.formatted("policy"), content);
    }

    private static String target(String attribute, String value) {
        return "<Target><AnyOf><AllOf><Match MatchId=\"" + FUNCTION + "string-equal\">" + text(value)
                + bag(attribute, "string") + "</Match></AllOf></AnyOf></Target>";
    }

    private static String rule(DecideNeeds needs) {
        String dataClass = needs.question().dataClass().name();
        String words = apply("string-subset", texts(needs.words()), bag("words", "string"));
        String condition = needs.consents().isEmpty() ? words : apply("and", words, anyConsent(needs));
        return "<Rule RuleId=\"%s\" Effect=\"Permit\">%s<Condition>%s</Condition></Rule>"
                .formatted(dataClass, target("class", dataClass), condition);
    }

    private static String anyConsent(DecideNeeds needs) {
        return apply(
                "or",
                IntStream.rangeClosed(1, DecideSkeleton.CONSENTS)
                        .mapToObj(slot -> consent("c" + slot + ".", needs))
                        .toArray(String[]::new));
    }

    private static String consent(String slot, DecideNeeds needs) {
        String now = one("now", "integer");
        return apply(
                "and",
                apply("string-is-in", one(slot + "kind", "string"), texts(needs.consents())),
                apply("string-is-in", one("recipient", "string"), bag(slot + "recipients", "string")),
                apply("string-is-in", text(needs.question().dataClass().name()), bag(slot + "classes", "string")),
                apply("string-is-in", text(needs.question().purpose().name()), bag(slot + "purposes", "string")),
                apply("integer-less-than-or-equal", one(slot + "from", "integer"), now),
                apply("integer-less-than", now, one(slot + "until", "integer")),
                apply("integer-less-than", now, one(slot + "revoked", "integer")));
    }

    private static String apply(String function, String... arguments) {
        return "<Apply FunctionId=\"" + FUNCTION + function + "\">" + String.join("", arguments) + "</Apply>";
    }

    private static String one(String attribute, String type) {
        return apply(type + "-one-and-only", bag(attribute, type));
    }

    private static String bag(String attribute, String type) {
        return "<AttributeDesignator Category=\"%s\" AttributeId=\"%s\" DataType=\"%s\" MustBePresent=\"false\"/>"
                .formatted(CATEGORY, attribute, XML + type);
    }

    private static String texts(Collection<?> texts) {
        return apply(
                "string-bag", texts.stream().map(it -> text(String.valueOf(it))).toArray(String[]::new));
    }

    private static String text(String text) {
        return "<AttributeValue DataType=\"" + XML + "string\">" + text + "</AttributeValue>";
    }
}
