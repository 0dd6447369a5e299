package org.corespond.sharing.portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corespond.sharing.portal.Words.Contact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of a card as they are stored; a part that a later version of the platform no longer asks is left out. */
final class CardJson {
    private CardJson() {}

    static String write(Words words) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        ObjectNode parts = json.putObject("parts");
        for (Part part : Part.values()) {
            if (!words.text(part).isEmpty()) {
                parts.put(part.name(), words.text(part));
            }
        }
        ArrayNode contacts = json.putArray("contacts");
        for (Contact contact : words.contacts()) {
            contacts.addObject()
                    .put("name", contact.name())
                    .put("relation", contact.relation())
                    .put("phone", contact.phone())
                    .put("may", contact.may());
        }
        json.put("veteran", words.veteran());
        return json.toString();
    }

    /** Nothing when it was erased. */
    static Words read(Optional<byte[]> text) {
        return text.map(CardJson::read).orElse(Words.NONE);
    }

    private static Words read(byte[] text) {
        JsonNode json = JsonMapper.shared().readTree(text);
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            JsonNode found = json.path("parts").path(part.name());
            if (found.isString()) {
                parts.put(part, found.asString());
            }
        }
        List<Contact> contacts = new ArrayList<>();
        for (JsonNode one : json.path("contacts")) {
            contacts.add(new Contact(
                    one.path("name").asString(),
                    one.path("relation").asString(),
                    one.path("phone").asString(),
                    one.path("may").asBoolean()));
        }
        return new Words(parts, contacts, json.path("veteran").asBoolean());
    }
}
