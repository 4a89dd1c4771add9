package org.zhagen.ticket;

/**
 * A ticket because of which another one was raised, or that one.
 *
 * @param title empty where it does not concern whoever looks
 * @param link to its page; empty where it does not concern whoever looks
 */
public record RelatedTicket(String number, String title, String link) {

    public boolean isSeen() {
        return !link.isEmpty();
    }
}
