package org.zhagen.directory;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what is given to the directory. */
public enum DirectoryCode implements Code {
    REGION_UNKNOWN,
    REGION_OUTSIDE,
    UNIT_KIND,
    NAME_MISSING,
    NAME_LONG,
    NAME_TAKEN,
    NOTE_LONG,
    UNIT_CLOSED;

    @Override
    public String bundle() {
        return "org.zhagen.directory.findings";
    }
}
