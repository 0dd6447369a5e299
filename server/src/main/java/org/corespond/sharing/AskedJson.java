package org.corespond.sharing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.corespond.sharing.decision.Consent;
import org.corespond.sharing.decision.Facts;
import org.corespond.sharing.decision.Facts.Agreement;
import org.corespond.sharing.decision.Facts.BreakGlass;
import org.corespond.sharing.decision.Facts.Custody;
import org.corespond.sharing.decision.Facts.LegalProcess;
import org.corespond.sharing.decision.Facts.Wish;
import org.corespond.sharing.decision.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request with its facts as one line for {@code ./corespond decide}, so that any logged decision can be put again. */
final class AskedJson {
    private AskedJson() {}

    static ObjectNode of(Request request, Facts facts) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        text(json, "requester", request.requester());
        text(json, "role", request.role());
        text(json, "recipient", request.recipient());
        text(json, "purpose", request.purpose());
        text(json, "requestKind", request.kind());
        texts(json, "classes", request.classes());
        text(json, "person", request.person());
        text(json, "instant", request.instant());
        text(json, "jurisdiction", request.jurisdiction());
        texts(json, "items", request.items());
        facts(json, facts);
        return json;
    }

    private static void facts(ObjectNode json, Facts facts) {
        if (facts.custodian() != null) {
            ObjectNode custodian = json.putObject("custodian");
            text(custodian, "id", facts.custodian().id());
            text(custodian, "kind", facts.custodian().kind());
            text(custodian, "state", facts.custodian().state());
        }
        texts(json, "labels", facts.labels());
        ObjectNode asserted = json.putObject("facts");
        facts.asserted().stream().sorted().forEach(name -> asserted.put(name, true));
        list(json, "consents", facts.consents(), AskedJson::consent);
        list(json, "memberships", facts.memberships(), (node, member) -> {
            text(node, "member", member.member());
            text(node, "class", member.memberClass());
            text(node, "from", member.from());
            text(node, "until", member.until());
        });
        list(json, "agreements", facts.agreements(), AskedJson::agreement);
        list(json, "processes", facts.processes(), AskedJson::process);
        list(json, "wishes", facts.wishes(), AskedJson::wish);
        if (facts.custody() != null) {
            Custody custody = facts.custody();
            ObjectNode node = json.putObject("custody");
            text(node, "id", custody.id());
            text(node, "from", custody.from());
            text(node, "until", custody.until());
        }
        if (facts.incident() != null) {
            ObjectNode node = json.putObject("incident");
            text(node, "id", facts.incident().id());
            text(node, "endedAt", facts.incident().endedAt());
        }
        if (facts.breakGlass() != null) {
            breakGlass(json.putObject("breakGlass"), facts.breakGlass());
        }
    }

    private static void consent(ObjectNode node, Consent consent) {
        text(node, "id", consent.id());
        text(node, "kind", consent.kind());
        text(node, "person", consent.person());
        party(node, consent.discloser());
        text(node, "information", consent.information());
        ArrayNode recipients = node.putArray("recipients");
        for (Consent.Party party : consent.recipients()) {
            if (party.id() != null) {
                recipients.add(party.id());
            } else {
                recipients.addObject().put("class", party.memberClass());
            }
        }
        texts(node, "classes", consent.classes());
        texts(node, "fields", consent.fields());
        texts(node, "purposes", consent.purposes());
        texts(node, "statements", consent.statements());
        term(node, consent.term());
        text(node, "signedBy", consent.signedBy());
        text(node, "capacity", consent.capacity());
        text(node, "signedAt", consent.signedAt());
        text(node, "revokedAt", consent.revokedAt());
        node.put("knownFalse", consent.knownFalse());
        texts(node, "combinedWith", consent.combinedWith());
        text(node, "trigger", consent.trigger());
    }

    private static void party(ObjectNode node, Consent.@Nullable Party party) {
        if (party == null) {
            return;
        }
        if (party.id() != null) {
            node.put("discloser", party.id());
        } else {
            node.putObject("discloser").put("class", party.memberClass());
        }
    }

    private static void term(ObjectNode node, Consent.Term term) {
        text(node, "from", term.from());
        text(node, "until", term.until());
        text(node, "event", term.event());
        text(node, "eventAt", term.eventAt());
        node.put("noExpiry", term.none());
        text(node, "irrevocableUntil", term.irrevocableUntil());
        text(node, "finalDisposition", term.finalDisposition());
    }

    private static void agreement(ObjectNode node, Agreement agreement) {
        text(node, "id", agreement.id());
        text(node, "kind", agreement.kind());
        node.put("signed", agreement.signed());
        texts(node, "parties", agreement.parties());
        texts(node, "classes", agreement.classes());
        texts(node, "purposes", agreement.purposes());
        texts(node, "fields", agreement.fields());
        text(node, "from", agreement.from());
        text(node, "until", agreement.until());
    }

    private static void process(ObjectNode node, LegalProcess process) {
        text(node, "id", process.id());
        text(node, "kind", process.kind());
        text(node, "person", process.person());
        texts(node, "recipients", process.recipients());
        texts(node, "classes", process.classes());
        texts(node, "fields", process.fields());
        text(node, "hash", process.hash());
        node.put("confidentialCommunications", process.confidentialCommunications());
        text(node, "from", process.from());
        text(node, "until", process.until());
    }

    private static void wish(ObjectNode node, Wish wish) {
        texts(node, "classes", wish.classes());
        texts(node, "requesters", wish.requesters());
        texts(node, "recipients", wish.recipients());
        texts(node, "purposes", wish.purposes());
        texts(node, "hide", wish.hide());
    }

    private static void breakGlass(ObjectNode node, BreakGlass opened) {
        text(node, "person", opened.person());
        text(node, "incident", opened.incident());
        text(node, "reasonCode", opened.reasonCode());
        text(node, "reason", opened.reason());
        text(node, "openedAt", opened.openedAt());
    }

    private static <T> void list(ObjectNode json, String key, List<T> all, BiConsumer<ObjectNode, T> write) {
        ArrayNode list = json.putArray(key);
        all.forEach(one -> write.accept(list.addObject(), one));
    }

    private static void texts(ObjectNode json, String key, Collection<?> all) {
        ArrayNode list = json.putArray(key);
        all.stream().map(Object::toString).sorted().forEach(list::add);
    }

    private static void text(ObjectNode json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value instanceof Instant instant ? instant.toString() : value.toString());
        }
    }
}
