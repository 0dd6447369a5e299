package org.corespond.sharing.portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.corespond.sharing.portal.Words.Contact;
import org.springframework.util.MultiValueMap;

/** Reads the card from its form; too long is cut where the field itself ends. */
final class CardForm {
    private static final int NAME = 60;
    private final MultiValueMap<String, String> form;

    CardForm(MultiValueMap<String, String> form) {
        this.form = form;
    }

    Words words() {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String text = text(part.form(), part.most());
            if (!text.isEmpty()) {
                parts.put(part, text);
            }
        }
        List<Contact> contacts = new ArrayList<>();
        for (int place = 0; place < Words.CONTACTS; place++) {
            Contact contact = new Contact(
                    text("contact-name-" + place, NAME),
                    text("contact-relation-" + place, NAME),
                    text("contact-phone-" + place, NAME),
                    form.containsKey("contact-may-" + place));
            if (!contact.empty()) {
                contacts.add(contact);
            }
        }
        return new Words(parts, contacts, form.containsKey("veteran"));
    }

    private String text(String field, int most) {
        String text = form.getFirst(field);
        String typed = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        return typed.substring(0, Math.min(typed.length(), most));
    }
}
