package org.zhagen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatsTest {

    private final Formats formats = new Formats(Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Shanghai")));

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void daysAndMinutesAreThoseOfTheCountry() {
        Instant evening = Instant.parse("2026-11-22T16:05:00Z");
        assertThat(formats.day(evening)).isEqualTo("2026-11-23");
        assertThat(formats.minute(evening)).isEqualTo("2026-11-23 00:05");
        assertThat(formats.minute(OffsetDateTime.parse("2026-11-22T09:05:00+01:00")))
                .isEqualTo("2026-11-22 16:05");
        assertThat(formats.day(LocalDate.of(2026, 1, 2))).isEqualTo("2026-01-02");
        assertThat(formats.day(null)).isEqualTo("—");
    }

    @Test
    void longDaysFollowTheLanguage() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        assertThat(formats.longDay(LocalDate.of(2026, 11, 2))).isEqualTo("2026年11月2日");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats.longDay(LocalDate.of(2026, 11, 2))).isEqualTo("2 November 2026");
    }

    @Test
    void numbersHaveSeparatorsAndNoNeedlessDigits() {
        assertThat(formats.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(formats.number(new BigDecimal("12.50"))).isEqualTo("12.5");
        assertThat(formats.number(null)).isEqualTo("—");
        assertThat(formats.percent(0.1255)).isEqualTo("12.6%");
        assertThat(formats.percent(1)).isEqualTo("100%");
        assertThat(formats.bytes(1023)).isEqualTo("1023 B");
        assertThat(formats.bytes(1_572_864)).isEqualTo("1.5 MB");
    }
}
