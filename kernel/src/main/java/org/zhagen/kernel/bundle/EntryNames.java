package org.zhagen.kernel.bundle;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Which names a bundle may hold. Everything else is refused, so that no name can lead out of a folder. */
final class EntryNames {

    static final String PLAYBOOK = "playbook.yaml";
    static final String SIGNATURE = "signature.json";
    /** Also an entry of its own, empty, where a common zip program made the bundle. */
    static final String DOCUMENTS = "documents/";

    private static final Pattern TEMPLATE = Pattern.compile("documents/[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.md");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final int LONGEST_SHOWN = 80;

    private EntryNames() {}

    static boolean isKnown(String name) {
        return name.equals(PLAYBOOK) || name.equals(SIGNATURE) || name.equals(DOCUMENTS) || isTemplate(name);
    }

    static boolean isTemplate(String name) {
        return TEMPLATE.matcher(name).matches();
    }

    /** Whether a name looks made to lead elsewhere: absolute, with a drive, upwards, or with hidden characters. */
    static boolean isUnsafe(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || DRIVE.matcher(name).matches()
                || Arrays.asList(name.split("/", -1)).contains("..");
    }

    /** A stranger's name as it can be shown on a terminal: nothing but printable characters, and not too many. */
    static String shown(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().limit(LONGEST_SHOWN).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return name.codePointCount(0, name.length()) > LONGEST_SHOWN ? out + "…" : out.toString();
    }
}
