package org.corespond.sharing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Consents, agreements, process, custody and incident, read from the JSON of a request: the second expression. */
final class SecondPapers {
    private static final Map<String, String> ELEMENTS = Map.of(
            "TPO", "dixr right_to_revoke redisclosure_warning refusal_consequences",
            "SPECIFIC", "dixr right_to_revoke redisclosure_warning no_conditioning",
            "CJ_REFERRAL", "dixr right_to_revoke",
            "COUNSELING_NOTES", "dixr right_to_revoke no_conditioning",
            "PSY_NOTES", "dixr right_to_revoke redisclosure_warning no_conditioning",
            "PROCEEDING", "dixr right_to_revoke",
            "RESEARCH", "dixr right_to_revoke",
            "DIRECTIVE", "");

    private final JsonNode request;
    private final String purpose;
    private final String dataClass;
    private final String at;

    SecondPapers(JsonNode request, String purpose, String dataClass) {
        this.request = request;
        this.purpose = purpose;
        this.dataClass = dataClass;
        this.at = text(request, "instant");
    }

    static String text(JsonNode node, String key) {
        return node.path(key).stringValue("");
    }

    static Set<String> texts(JsonNode node, String key) {
        Set<String> found = new TreeSet<>();
        node.path(key).forEach(it -> found.add(it.stringValue("")));
        return found;
    }

    /** Instants of these tests have one length, so that their order is that of their letters. */
    boolean during(String from, String until) {
        return at.compareTo(from) >= 0 && (until.isEmpty() || at.compareTo(until) < 0);
    }

    String custodian() {
        return text(request.path("custodian"), "id");
    }

    @Nullable
    SecondScope consent(List<String> kinds) {
        SecondScope found = null;
        for (JsonNode consent : request.path("consents")) {
            if (kinds.contains(text(consent, "kind")) && whole(consent) && about(consent) && now(consent)) {
                found = SecondScope.or(found, SecondScope.fields(texts(consent, "fields"), false));
            }
        }
        return found;
    }

    private static boolean whole(JsonNode consent) {
        String kind = text(consent, "kind");
        String needed = ELEMENTS.get(kind);
        boolean signed = !text(consent, "person").isBlank()
                && !consent.path("recipients").isEmpty()
                && !consent.path("purposes").isEmpty()
                && !text(consent, "signedBy").isBlank()
                && !text(consent, "capacity").isBlank()
                && !text(consent, "signedAt").isEmpty();
        boolean may = Set.of("TPO", "RESEARCH", "DIRECTIVE").contains(kind);
        boolean ends = !text(consent, "until").isEmpty()
                || !text(consent, "event").isBlank()
                || (may && consent.path("noExpiry").booleanValue(false));
        boolean described = consent.hasNonNull("discloser")
                && !text(consent, "information").isBlank()
                && !consent.path("classes").isEmpty()
                && ends;
        Set<String> statements = new TreeSet<>(List.of(needed.split(" ", -1)));
        statements.removeAll(Set.of("", "dixr"));
        return signed
                && (described || !needed.startsWith("dixr"))
                && texts(consent, "statements").containsAll(statements);
    }

    private boolean about(JsonNode consent) {
        String kind = text(consent, "kind");
        Set<String> classes = texts(consent, "classes");
        boolean alone = switch (kind) {
            case "COUNSELING_NOTES" -> classes.equals(Set.of("SUDN"));
            case "PSY_NOTES" -> classes.equals(Set.of("PSYN"));
            case "PROCEEDING" -> Set.of("MH", "SUD").containsAll(classes);
            default -> true;
        };
        boolean use = switch (kind) {
            case "TPO" -> Set.of("TREAT", "EMERG", "CONF").contains(purpose);
            case "RESEARCH" -> purpose.equals("EVAL");
            default -> true;
        };
        String trigger = text(consent, "trigger");
        return alone
                && use
                && text(consent, "person").equals(text(request, "person"))
                && classes.contains(dataClass)
                && texts(consent, "purposes").contains(purpose)
                && consent.path("combinedWith").isEmpty()
                && !consent.path("knownFalse").booleanValue(false)
                && (trigger.isEmpty() || request.path("facts").path(trigger).booleanValue(false))
                && (kind.equals("DIRECTIVE") || party(consent.path("discloser"), custodian()))
                && recipient(consent);
    }

    private boolean recipient(JsonNode consent) {
        String who = text(request, "recipient");
        boolean named = false;
        boolean member = false;
        for (JsonNode party : consent.path("recipients")) {
            named |= !who.isEmpty() && party.stringValue("").equals(who);
            member |= party(party, who);
        }
        boolean intermediary = texts(request, "labels").contains("INTERMEDIARY");
        return named || (member && (!intermediary || agreement("INTERMEDIARY") != null));
    }

    private boolean party(JsonNode party, String who) {
        if (who.isEmpty()) {
            return false;
        }
        if (party.isString()) {
            return party.stringValue().equals(who);
        }
        for (JsonNode member : request.path("memberships")) {
            if (text(member, "member").equals(who)
                    && text(member, "class").equals(text(party, "class"))
                    && during(text(member, "from"), text(member, "until"))) {
                return true;
            }
        }
        return false;
    }

    private boolean now(JsonNode consent) {
        String from = text(consent, "from").isEmpty() ? text(consent, "signedAt") : text(consent, "from");
        boolean runs = during(from, text(consent, "until"))
                && during(from, text(consent, "eventAt"))
                && during(from, text(consent, "finalDisposition"));
        boolean open =
                text(consent, "until").isEmpty() && !text(consent, "event").isBlank();
        if (open && !text(consent, "kind").equals("TPO")) {
            OffsetDateTime year = Instant.parse(from).atOffset(ZoneOffset.UTC).plusMonths(12);
            runs &= Instant.parse(at).isBefore(year.toInstant());
        }
        String revoked = text(consent, "revokedAt");
        String bound = text(consent, "irrevocableUntil");
        String last = text(consent, "finalDisposition");
        if (text(consent, "kind").equals("CJ_REFERRAL") && !bound.isEmpty() && !revoked.isEmpty()) {
            String held = !last.isEmpty() && last.compareTo(bound) < 0 ? last : bound;
            revoked = revoked.compareTo(held) > 0 ? revoked : held;
        }
        return runs && (revoked.isEmpty() || at.compareTo(revoked) < 0);
    }

    @Nullable
    SecondScope agreement(String kind) {
        SecondScope found = null;
        boolean between =
                !Set.of("BAA", "QSOA", "INTERMEDIARY", "AGENCY_POLICY").contains(kind);
        for (JsonNode agreement : request.path("agreements")) {
            Set<String> parties = texts(agreement, "parties");
            boolean them = kind.equals("AGENCY_POLICY") || (!custodian().isEmpty() && parties.contains(custodian()));
            boolean us = Set.of("BAA", "QSOA", "INTERMEDIARY").contains(kind)
                    || (!text(request, "recipient").isEmpty() && parties.contains(text(request, "recipient")));
            if (text(agreement, "kind").equals(kind)
                    && agreement.path("signed").booleanValue(false)
                    && them
                    && us
                    && covers(agreement, "classes", dataClass)
                    && covers(agreement, "purposes", purpose)
                    && during(text(agreement, "from"), text(agreement, "until"))) {
                found = SecondScope.or(
                        found, between ? SecondScope.fields(texts(agreement, "fields"), false) : SecondScope.ALL);
            }
        }
        return found;
    }

    private static boolean covers(JsonNode agreement, String key, String wanted) {
        return texts(agreement, key).isEmpty() || texts(agreement, key).contains(wanted);
    }

    @Nullable
    SecondScope process(List<String> kinds) {
        SecondScope found = null;
        for (JsonNode process : request.path("processes")) {
            boolean confidential = process.path("confidentialCommunications").booleanValue(false)
                    && !request.path("facts")
                            .path("confidential_communications_2_63")
                            .booleanValue(false);
            if (kinds.contains(text(process, "kind"))
                    && text(process, "person").equals(text(request, "person"))
                    && texts(process, "recipients").contains(text(request, "recipient"))
                    && texts(process, "classes").contains(dataClass)
                    && !text(process, "hash").isBlank()
                    && !confidential
                    && during(text(process, "from"), text(process, "until"))) {
                found = SecondScope.or(found, SecondScope.fields(texts(process, "fields"), true));
            }
        }
        return found;
    }
}
