package org.zhagen.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Contents with their rows: the one is never changed without the other. */
@Component
class Contents {

    private final ContentRows rows;
    private final ContentStore store;

    Contents(ContentRows rows, ContentStore store) {
        this.rows = rows;
        this.store = store;
    }

    /** Keeps a content for a day at least; an attachment that refers to it may then be written. */
    void keep(Received content, Instant now) throws IOException {
        rows.touch(content, now);
        store.put(content);
    }

    StoredContent of(Attachment attachment) {
        return new StoredContent(attachment, store);
    }

    /** Gives a content that lost an attachment a day more, within the transaction of the loss. */
    void release(Attachment attachment, Instant now) {
        rows.retouch(attachment.sha256(), now);
    }

    /**
     * Removes contents that no attachment has and nobody touched, within the transaction in which it sees the attachments of the
     * whole country. When the server dies before its end, the rows are there again and the next run does the same.
     *
     * @return how many
     */
    int removeUnused(Instant before, int most) {
        var unused = rows.removeUnused(before, most);
        for (String sha256 : unused) {
            try {
                store.delete(sha256);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return unused.size();
    }
}
