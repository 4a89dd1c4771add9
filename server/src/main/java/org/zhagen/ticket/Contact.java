package org.zhagen.ticket;

import org.zhagen.access.Text;

/** How to reach whoever raised a ticket; each of them empty where it was not said. */
public record Contact(String name, String phone, String email) {

    public static final Contact NONE = new Contact("", "", "");

    public Contact {
        name = Text.of(name);
        phone = Text.of(phone);
        email = Text.of(email);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
