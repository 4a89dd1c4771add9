package org.zhagen.access;

/** Patterns of SQL's {@code like} from what people type, in which the percent sign means itself. */
public final class Like {

    private Like() {}

    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    public static String beginning(String text) {
        return escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
