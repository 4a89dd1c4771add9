package org.zhagen.directory;

import org.zhagen.access.Text;

/** A person as somebody wrote one down, nothing of it checked yet; a phone with stars in it stays what it was. */
public record PersonDraft(String name, String phone, String note) {

    public PersonDraft {
        name = Text.of(name);
        phone = Text.of(phone);
        note = Text.of(note);
    }

    public static PersonDraft of(Person person) {
        return new PersonDraft(person.name(), person.phone(), person.note());
    }
}
