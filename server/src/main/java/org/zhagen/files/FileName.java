package org.zhagen.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes a name that any system can save out of what a browser or program sends as one. */
final class FileName {

    private static final int MOST = 120;
    private static final String NAMELESS = "附件";

    /** Names that Windows keeps for devices, with whatever ending. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    /**
     * The last part of a path, composed (NFC), without control, direction and invisible characters, at most 120 characters
     * with its ending kept.
     */
    static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String visible = withoutLoneSurrogates(last).replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "");
        String plain = Normalizer.normalize(visible, Normalizer.Form.NFC)
                .replaceAll("[<>:\"|?*;%]", "_")
                .replaceAll("[\\s\\p{Zs}]+", " ");
        return shortened(named(plain.replaceAll("^[. ]+|[. ]+$", ""), plain));
    }

    /** A lone half of a pair can't be written in UTF-8. */
    private static String withoutLoneSurrogates(String text) {
        return text.codePoints()
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String named(String name, String before) {
        if (name.isEmpty()) {
            return NAMELESS;
        }
        if (name.indexOf('.') < 0 && before.startsWith(".")) {
            return NAMELESS + "." + name;
        }
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return DEVICES.contains(stem.strip().toLowerCase(Locale.ROOT)) ? "_" + name : name;
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= MOST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot >= 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
        int keep = MOST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, keep)).replaceAll("[. ]+$", "") + ending;
    }
}
