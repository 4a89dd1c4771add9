package org.zhagen.files;

import org.zhagen.kernel.document.Code;

/** What can be wrong with a file that somebody wants to attach. */
public enum FilesCode implements Code {
    FILE_MISSING,
    FILE_LARGE,
    TOO_MANY,
    TOTAL_LARGE,
    /** The content is of a kind that is known and not taken. */
    TYPE_REFUSED,
    ARCHIVE,
    /** Nothing but pictures is taken there. */
    IMAGES_ONLY,
    /** A picture of a kind that browsers don't show, and whose place can't be removed here. */
    PHOTO_FORMAT,
    /** The content can't be told, or is two things at once. */
    TYPE_UNCLEAR,
    /** The ending is not one of the content's. */
    ENDING_WRONG,
    MACROS,
    ENCRYPTED,
    IMAGE_DAMAGED;

    @Override
    public String bundle() {
        return "org.zhagen.files.findings";
    }
}
