package org.corespond.sharing.portal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What stands on a card, as it was written: nothing is required. */
public record Words(Map<Part, String> parts, List<Contact> contacts, boolean veteran) {
    static final Words NONE = new Words(Map.of(), List.of(), false);
    static final int CONTACTS = 3;

    public Words {
        Map<Part, String> kept = new EnumMap<>(Part.class);
        kept.putAll(parts);
        parts = Map.copyOf(kept);
        contacts = List.copyOf(contacts);
    }

    /** Somebody to turn to; only those who may be called stand on the card that others read. */
    public record Contact(String name, String relation, String phone, boolean may) {
        static final Contact NONE = new Contact("", "", "", false);

        boolean empty() {
            return name.isBlank() && phone.isBlank();
        }

        String line() {
            String who = relation.isBlank() ? name : name + " (" + relation + ")";
            return (who + " " + phone).strip();
        }
    }

    public String text(Part part) {
        return parts.getOrDefault(part, "");
    }

    /** The contact at a place of the form. */
    public Contact contact(int place) {
        return place < contacts.size() ? contacts.get(place) : Contact.NONE;
    }

    boolean empty() {
        return parts.isEmpty() && contacts.isEmpty() && !veteran;
    }
}
