package org.zhagen.files;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** The content of an attachment as a resource of the web: its length is known, and a part of it is read from where it begins. */
public final class StoredContent extends AbstractResource {

    private final Attachment attachment;
    private final ContentStore store;

    StoredContent(Attachment attachment, ContentStore store) {
        this.attachment = attachment;
        this.store = store;
    }

    public Attachment attachment() {
        return attachment;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return attachment.size();
    }

    @Override
    public String getFilename() {
        return attachment.name();
    }

    @Override
    public String getDescription() {
        return "attachment " + attachment.id();
    }

    @Override
    public InputStream getInputStream() {
        return new FromHere();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredContent that && attachment.equals(that.attachment);
    }

    @Override
    public int hashCode() {
        return attachment.hashCode();
    }

    /** Opens the store at the first reading; what was skipped before is never fetched. */
    private final class FromHere extends InputStream {

        private long from;
        private @Nullable InputStream opened;

        private InputStream stream() throws IOException {
            InputStream stream = opened;
            if (stream == null) {
                stream = store.open(attachment.sha256(), from);
                opened = stream;
            }
            return stream;
        }

        @Override
        public long skip(long count) throws IOException {
            if (opened != null) {
                return opened.skip(count);
            }
            long skipped = Math.clamp(count, 0, attachment.size() - from);
            from += skipped;
            return skipped;
        }

        @Override
        public int read() throws IOException {
            return stream().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return stream().read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
