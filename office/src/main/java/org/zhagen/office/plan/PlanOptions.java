package org.zhagen.office.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan's documents say about themselves.
 *
 * @param today day of the documents
 * @param start first day of the work
 * @param note remark under each title, such as 模拟数据, or null
 * @param body issuing body, or null for the site's task force
 */
public record PlanOptions(
        LocalDate today,
        LocalDate start,
        @Nullable String note,
        @Nullable String body) {

    /** The body that signs: the one given, or 〈site〉推广工作专班. */
    String signer(String site) {
        return body == null ? site + "推广工作专班" : body;
    }
}
