package org.zhagen.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Days;
import org.zhagen.access.FieldReader;
import org.zhagen.kernel.practice.Usage;
import org.zhagen.kernel.value.Money;

/** Reads what people wrote into the fields of displays. An empty field is not stated, which is right. */
final class Given extends FieldReader<DisplayCode> {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d{1,12})(\\.\\d{1,6})?");
    private static final Pattern SHARE = Pattern.compile("(不足|不到|低于|<|below )?\\s*(\\d{1,3}(\\.\\d{1,2})?)\\s*[%％]?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    Given() {
        super(DisplayCode.TEXT_LONG);
    }

    @Nullable
    Money money(String field, String text) {
        return read(field, text, DisplayCode.NOT_MONEY, it -> Money.parse(it).filter(money -> money.fen() >= 0));
    }

    @Nullable
    BigDecimal number(String field, String text) {
        return read(field, text, DisplayCode.NOT_A_NUMBER, Given::number);
    }

    @Nullable
    BigDecimal days(String field, String text) {
        return read(
                field,
                text,
                DisplayCode.NOT_A_NUMBER,
                it -> number(it)
                        .filter(days -> days.signum() >= 0 && days.compareTo(BigDecimal.valueOf(10_000_000)) < 0)
                        .map(days -> days.setScale(1, RoundingMode.HALF_UP)));
    }

    /** A day, or the first of a month. */
    @Nullable
    LocalDate day(String field, String text) {
        return read(field, text, DisplayCode.NOT_A_DAY, Given::day);
    }

    Usage usage(String field, String share, String words) {
        if (share.isEmpty()) {
            return new Usage(null, false, words);
        }
        Matcher form = SHARE.matcher(share);
        if (form.matches() && new BigDecimal(form.group(2)).compareTo(WHOLE) <= 0) {
            return new Usage(new BigDecimal(form.group(2)), form.group(1) != null, words);
        }
        wrong(DisplayCode.NOT_A_SHARE, field, share);
        return new Usage(null, false, words);
    }

    /** The form that {@link #usage} reads. */
    static String share(Usage usage) {
        BigDecimal share = usage.share();
        return share == null ? "" : (usage.below() ? "<" : "") + plain(share) + "%";
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}")
                    ? Optional.of(YearMonth.parse(text).atDay(1))
                    : Days.read(text);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
