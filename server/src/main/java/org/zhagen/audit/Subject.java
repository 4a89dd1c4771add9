package org.zhagen.audit;

/**
 * On what something was done.
 *
 * @param kind such as {@code account}
 * @param id as its room calls it
 * @param name as it was called at that moment; empty where a name would tell too much
 */
public record Subject(String kind, String id, String name) {

    /** For an act on nothing in particular. */
    public static final Subject NONE = new Subject("", "", "");

    public static Subject of(String kind, Object id, String name) {
        return new Subject(kind, id.toString(), name);
    }
}
