package org.zhagen.files.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.zhagen.files.Attachment;
import org.zhagen.files.FileType;
import org.zhagen.files.StoredContent;

/**
 * A stranger's content over HTTP. The browser takes it for what it was checked to be and nothing else, saves it unless it is
 * one of the few types that are safe to look at, runs nothing of it, and asks again each time whether it may still be seen.
 */
final class ContentAnswer {

    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /** The readers of PDF that browsers have do not start in a sandbox; they are one themselves. */
    private static final String PDF_POLICY = NOTHING + "; object-src 'self'";

    private static final String POLICY = NOTHING + "; img-src 'self'; sandbox";

    private ContentAnswer() {}

    static ResponseEntity<Resource> of(StoredContent content) {
        Attachment attachment = content.attachment();
        FileType type = attachment.type();
        ContentDisposition disposition = (type.inline() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .eTag("\"" + attachment.sha256() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header("Content-Security-Policy", type == FileType.PDF ? PDF_POLICY : POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(content);
    }
}
