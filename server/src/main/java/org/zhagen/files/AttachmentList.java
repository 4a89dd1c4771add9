package org.zhagen.files;

import java.util.List;

/**
 * What is attached to a subject, for the page part {@code files/attachments}.
 *
 * @param mayChange whether the person may take files away
 * @param mayAdd whether the common form may be shown
 * @param mostBytes how large one file may be
 */
public record AttachmentList(
        Subject subject, List<Attachment> files, boolean mayChange, boolean mayAdd, long mostBytes) {

    public AttachmentList {
        files = List.copyOf(files);
    }

    /** The endings that a form accepts, for its file field. */
    public String accept() {
        return FileType.accept();
    }

    /** The limit in whole megabytes. */
    public long mostMegabytes() {
        return mostBytes >> 20;
    }
}
