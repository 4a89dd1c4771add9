package org.zhagen.files;

/**
 * What a file is attached to, opaque here.
 *
 * @param kind stable, in kebab-case, such as {@code practice}; the room that owns it offers a {@link SubjectGuard} for it
 * @param id as the owning room writes it, mostly a UUID
 */
public record Subject(String kind, String id) {

    private static final String KIND = "[a-z][a-z0-9-]{0,39}";
    private static final String ID = "[A-Za-z0-9._:-]{1,80}";

    public Subject {
        if (!isSubject(kind, id)) {
            throw new IllegalArgumentException("not a subject");
        }
    }

    /** Whether two texts from outside can be a subject. */
    public static boolean isSubject(String kind, String id) {
        return kind.matches(KIND) && id.matches(ID);
    }
}
