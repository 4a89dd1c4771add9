package org.zhagen.cli.demo;

/**
 * One township-level division.
 *
 * @param code 12 digits, the last three {@code 000}
 * @param name as the source spells it
 * @param county name of the division with the first six digits
 * @param prefecture name of the division with the first four digits
 * @param province name of the division with the first two digits
 * @param villages number of villages and communities below it, at least 1
 */
public record Division(String code, String name, String county, String prefecture, String province, int villages) {

    /** Digits 7 to 9: 001–099 street, 100–199 town, 200–399 township, 400 and above units that work like one. */
    Kind kind() {
        int number = Integer.parseInt(code, 6, 9, 10);
        if (number < 100) {
            return Kind.STREET;
        }
        if (number < 200) {
            return Kind.TOWN;
        }
        return number < 400 ? Kind.TOWNSHIP : Kind.SPECIAL;
    }

    enum Kind {
        STREET,
        TOWN,
        TOWNSHIP,
        SPECIAL
    }
}
