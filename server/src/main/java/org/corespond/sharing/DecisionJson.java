package org.corespond.sharing;

import java.util.Collection;
import org.corespond.sharing.decision.Answer;
import org.corespond.sharing.decision.Decision;
import org.corespond.sharing.decision.Effect;
import org.corespond.sharing.decision.FieldView;
import org.corespond.sharing.decision.Missing;
import org.corespond.sharing.decision.Obligation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision as one JSON object; the guide explains each key. */
final class DecisionJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private DecisionJson() {}

    static ObjectNode of(int line, @Nullable JsonNode id, Decision decision) {
        ObjectNode json = JSON.createObjectNode().put("line", line);
        if (id != null) {
            json.set("id", id);
        }
        effect(json, decision.outcome().name(), decision.rule(), decision.effect());
        ArrayNode answers = json.putArray("answers");
        decision.answers().forEach(answer -> answers.add(answer(answer)));
        ObjectNode tell = json.putObject("tell").put("text", decision.tell().text());
        missing(tell, decision.tell().missing());
        json.putObject("policy")
                .put("version", decision.policyVersion())
                .put("hash", decision.policyHash())
                .put("mode", decision.unreviewedApplies() ? "simulator" : "run");
        return json;
    }

    static ObjectNode error(int line, String error, String expected) {
        return JSON.createObjectNode().put("line", line).put("error", error).put("expected", expected);
    }

    private static ObjectNode answer(Answer answer) {
        ObjectNode json = JSON.createObjectNode().put("class", answer.asked());
        texts(json, "judgedAs", answer.judgedAs().stream().map(Enum::name).toList());
        texts(json, "regimes", answer.regimes().stream().map(Enum::name).toList());
        effect(json, answer.outcome().name(), answer.rule(), answer.effect());
        return json;
    }

    private static void effect(ObjectNode json, String outcome, String rule, Effect effect) {
        FieldView view = effect.view();
        json.put("effective", effect.permit() ? "permit" : "deny")
                .put("outcome", outcome)
                .put("rule", rule);
        json.put("view", view.id());
        texts(json, "fields", view.scope() == FieldView.Scope.WHOLE ? java.util.List.of("*") : view.fields());
        texts(json, "hidden", view.hidden());
        texts(
                json,
                "obligations",
                effect.obligations().stream().map(Obligation::code).sorted().toList());
        ArrayNode rules = json.putArray("rules");
        effect.rules().forEach(it -> rules.addObject().put("id", it.id()).put("citation", it.citation()));
        texts(json, "reliedOn", effect.reliedOn());
        json.put("expires", effect.until() == null ? null : effect.until().toString());
        json.put("expiresWithIncident", effect.untilIncidentEnds());
        missing(json, effect.missing());
    }

    private static void missing(ObjectNode json, Collection<Missing> missing) {
        ArrayNode list = json.putArray("missing");
        missing.forEach(it -> list.addObject().put("code", it.code()).put("sentence", it.sentence()));
    }

    private static void texts(ObjectNode json, String key, Collection<String> texts) {
        ArrayNode list = json.putArray(key);
        texts.forEach(list::add);
    }
}
