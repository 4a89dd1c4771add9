package org.zhagen.kernel.playbook;

import java.util.List;
import org.zhagen.kernel.document.Doc;

/** A level of the region tree (GB/T 2260 and GB/T 10114: 2, 4, 6, 9 and 12 digits; grids have 15). */
@Doc("Level of the region tree; street and community are the urban, township and village the rural kind")
public enum Level {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    STREET,
    TOWNSHIP,
    COMMUNITY,
    VILLAGE,
    GRID;

    /**
     * The levels, of town and country, that a division code can be of; empty when it is no such code. A code padded with
     * zeros is as good as the shorter one: 130681001000 is a township's.
     */
    public static List<Level> ofCode(String code) {
        if (!code.matches("\\d+")) {
            return List.of();
        }
        return switch (digits(code)) {
            case 2 -> List.of(PROVINCE);
            case 4 -> List.of(PREFECTURE);
            case 6 -> List.of(COUNTY);
            case 9 -> List.of(STREET, TOWNSHIP);
            case 12 -> List.of(COMMUNITY, VILLAGE);
            case 15 -> List.of(GRID);
            default -> List.of();
        };
    }

    /** How many digits are left without the groups of zeros at the end. */
    private static int digits(String code) {
        int digits = code.length();
        while (digits > 2) {
            int shorter = digits > 6 ? digits - 3 : digits - 2;
            if (!code.substring(shorter, digits).matches("0+")) {
                break;
            }
            digits = shorter;
        }
        return digits;
    }
}
