package org.zhagen.files.web;

import java.time.Instant;
import java.util.UUID;
import org.zhagen.files.Attachment;

/** An attachment as programs read it; its content is at {@code /api/v1/files/{id}}. */
record AttachmentJson(
        UUID id,
        String kind,
        String subject,
        String region,
        String name,
        String type,
        long size,
        String sha256,
        String uploader,
        String office,
        Instant at) {

    static AttachmentJson of(Attachment attachment) {
        return new AttachmentJson(
                attachment.id(),
                attachment.subject().kind(),
                attachment.subject().id(),
                attachment.region().digits(),
                attachment.name(),
                attachment.type().mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.uploader().name(),
                attachment.uploader().office(),
                attachment.at());
    }
}
