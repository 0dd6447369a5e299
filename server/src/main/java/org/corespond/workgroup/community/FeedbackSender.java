package org.corespond.workgroup.community;

/** Who sent feedback, and how to reach them; empty where the sender did not say. */
public record FeedbackSender(String name, String contact) {
    boolean isNobody() {
        return name.isEmpty() && contact.isEmpty();
    }
}
