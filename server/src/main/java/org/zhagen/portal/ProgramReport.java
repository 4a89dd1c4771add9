package org.zhagen.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Finding;

/**
 * What a program reports for a resident.
 *
 * @param key with which it came; null where none is needed
 * @param remarks what the form of the procedure has no field for, each kept as a remark of whoever reports; at most 2,000 characters
 *     each
 * @param wrong what was found wrong with it before; then it is not taken
 * @param digest of all that was sent
 * @param address of the network from which it comes
 */
public record ProgramReport(
        @Nullable ProgramKey key,
        ReportDraft draft,
        List<String> remarks,
        List<Finding> wrong,
        byte[] digest,
        String address) {

    public ProgramReport {
        remarks = List.copyOf(remarks);
        wrong = List.copyOf(wrong);
        digest = digest.clone();
    }

    @Override
    public byte[] digest() {
        return digest.clone();
    }
}
