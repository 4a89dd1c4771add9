package org.zhagen.office;

import java.util.regex.Pattern;

/** The numbers before headings and list items in official documents: 一、 （一） 1. （1） ① (GB/T 9704-2012, 7.3.3). */
final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern[] TYPED = {
        Pattern.compile("^[一二三四五六七八九十]{1,3}、\\s*"),
        Pattern.compile("^[（(][一二三四五六七八九十]{1,3}[）)]\\s*"),
        Pattern.compile("^\\d{1,2}[.．、](?!\\d)\\s*"),
        Pattern.compile("^[（(]\\d{1,2}[）)]\\s*")
    };

    private Numerals() {}

    /** The number of a heading of depth 0 to 3, or of a list item of depth 2 (1.), 3 （1） or 4 ①. */
    static String label(int depth, int number) {
        return switch (depth) {
            case 0 -> chinese(number) + "、";
            case 1 -> "（" + chinese(number) + "）";
            case 2 -> number + ".";
            case 3 -> "（" + number + "）";
            default -> number >= 1 && number <= 20 ? Character.toString(0x2460 + number - 1) : number + ")";
        };
    }

    /** Takes off a number that the author typed although the writer numbers. */
    static String withoutTyped(int depth, String text) {
        return TYPED[depth].matcher(text).replaceFirst("");
    }

    /** 1 to 99 in Chinese; other numbers in digits. */
    static String chinese(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String front = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
        return front + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
    }
}
