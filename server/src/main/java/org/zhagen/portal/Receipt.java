package org.zhagen.portal;

import java.util.UUID;

/**
 * What somebody gets for a report.
 *
 * @param code shown once, and kept nowhere in a form that can be read
 * @param number as officers say it
 */
public record Receipt(UUID ticket, String number, TrackingCode code) {}
