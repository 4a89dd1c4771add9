package org.zhagen.files;

import java.time.Instant;
import java.util.UUID;
import org.zhagen.kernel.site.RegionCode;

/**
 * One file attached to one subject.
 *
 * @param name as it is saved by whoever downloads it, cleaned
 * @param size bytes
 * @param sha256 of the content as it is kept, in 64 small hexadecimal digits
 */
public record Attachment(
        UUID id,
        Subject subject,
        RegionCode region,
        boolean shared,
        String name,
        FileType type,
        long size,
        String sha256,
        Uploader uploader,
        Instant at) {

    /**
     * Who attached it, as they were called then.
     *
     * @param office what they acted as
     */
    public record Uploader(UUID person, String name, String office) {}
}
