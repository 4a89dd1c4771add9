package org.zhagen.kernel.value;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How lengths of time are written: {@code 2h}, {@code 30m}, {@code 90s}, {@code 14d}, {@code 2w}, {@code 1h30m}. */
public final class Durations {

    private static final String[] UNITS = {"w", "d", "h", "m", "s"};
    private static final String[] CHINESE = {"周", "天", "小时", "分钟", "秒"};
    private static final long[] SECONDS = {604_800, 86_400, 3_600, 60, 1};
    private static final Pattern FORM =
            Pattern.compile("-?(?:(\\d{1,18})w)?(?:(\\d{1,18})d)?(?:(\\d{1,18})h)?(?:(\\d{1,18})m)?(?:(\\d{1,18})s)?");

    private Durations() {}

    /** Reads units from large to small, each at most once; empty where the text is nothing of the kind or too long. */
    public static Optional<Duration> parse(String text) {
        String plain = Scalars.plain(text);
        Matcher matcher = FORM.matcher(plain);
        if (plain.isEmpty() || plain.equals("-") || !matcher.matches()) {
            return Optional.empty();
        }
        try {
            long seconds = 0;
            for (int i = 0; i < UNITS.length; i++) {
                String number = matcher.group(i + 1);
                long part = number == null ? 0 : Math.multiplyExact(Long.parseLong(number), SECONDS[i]);
                seconds = Math.addExact(seconds, part);
            }
            return Optional.of(Duration.ofSeconds(plain.startsWith("-") ? -seconds : seconds));
        } catch (ArithmeticException tooLong) {
            return Optional.empty();
        }
    }

    /** The form that {@link #parse} reads: {@code 1h30m}, {@code 14d}. Weeks are written as days. */
    public static String print(Duration duration) {
        return print(duration, UNITS);
    }

    /** The form for Chinese readers: {@code 2小时}, {@code 14天}, {@code 1小时30分钟}. */
    public static String chinese(Duration duration) {
        return print(duration, CHINESE);
    }

    private static String print(Duration duration, String[] units) {
        if (duration.isZero()) {
            return "0" + units[units.length - 1];
        }
        StringBuilder text = new StringBuilder(duration.isNegative() ? "-" : "");
        long rest = duration.toSeconds();
        for (int i = 1; i < units.length; i++) {
            long part = Math.abs(rest / SECONDS[i]);
            if (part != 0) {
                text.append(part).append(units[i]);
            }
            rest %= SECONDS[i];
        }
        return text.toString();
    }
}
