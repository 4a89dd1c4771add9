package org.zhagen.ticket;

/** Hides what of a contact not everybody has to know who works on a ticket. */
final class Masks {

    private static final String HIDDEN = "****";

    private Masks() {}

    /** 王**, 199****0001, w****@mail.cn; nothing at all of whoever asked for confidence. */
    static Contact masked(Contact contact, boolean confidential) {
        return confidential
                ? new Contact(hide(contact.name()), hide(contact.phone()), hide(contact.email()))
                : new Contact(name(contact.name()), phone(contact.phone()), email(contact.email()));
    }

    private static String hide(String text) {
        return text.isEmpty() ? "" : HIDDEN;
    }

    private static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    private static String phone(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.length() < 7
                ? hide(phone)
                : digits.substring(0, 3) + HIDDEN + digits.substring(digits.length() - 4);
    }

    private static String email(String email) {
        int at = email.indexOf('@');
        return at < 1 ? hide(email) : email.charAt(0) + HIDDEN + email.substring(at);
    }
}
