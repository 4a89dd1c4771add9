package org.zhagen.portal;

import org.jspecify.annotations.Nullable;

/**
 * What a program gets for a report.
 *
 * @param number as officers say it
 * @param code null where the same had been sent before: it is shown once
 */
public record ProgramReceipt(String number, @Nullable TrackingCode code) {}
