package org.zhagen.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How dates and numbers are written on pages; what is missing is a dash. */
@Component
class Formats {

    static final String MISSING = "—";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final ZoneId zone;

    Formats(Clock clock) {
        this.zone = clock.getZone();
    }

    /** 2026-11-22. */
    public String day(@Nullable TemporalAccessor moment) {
        return moment == null ? MISSING : DAY.format(local(moment));
    }

    /** 2026-11-22 09:05. */
    public String minute(@Nullable TemporalAccessor moment) {
        return moment == null ? MISSING : MINUTE.format(local(moment));
    }

    /** 2026年11月22日, or 22 November 2026. */
    public String longDay(@Nullable TemporalAccessor moment) {
        if (moment == null) {
            return MISSING;
        }
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return (english ? ENGLISH : CHINESE).format(local(moment));
    }

    /** 1,234,567.5: at most four digits after the point, and none that are 0. */
    public String number(@Nullable Number number) {
        return number == null ? MISSING : pattern("#,##0.####").format(decimal(number));
    }

    /** 12.5% of a share of 0.125. */
    public String percent(@Nullable Number share) {
        return share == null
                ? MISSING
                : pattern("#,##0.#").format(decimal(share).movePointRight(2)) + "%";
    }

    /** 1.5 MB: a size in bytes. */
    public String bytes(long size) {
        if (size < 1024) {
            return size + " B";
        }
        return size < 1024 * 1024
                ? pattern("#,##0.#").format(size / 1024.0) + " KB"
                : pattern("#,##0.#").format(size / (1024.0 * 1024)) + " MB";
    }

    private TemporalAccessor local(TemporalAccessor moment) {
        return switch (moment) {
            case Instant instant -> LocalDateTime.ofInstant(instant, zone);
            case OffsetDateTime offset -> LocalDateTime.ofInstant(offset.toInstant(), zone);
            case LocalDate date -> date.atStartOfDay();
            default -> moment;
        };
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    private static DecimalFormat pattern(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
