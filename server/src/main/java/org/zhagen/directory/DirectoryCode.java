package org.zhagen.directory;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what is given to the directory. */
public enum DirectoryCode implements Code {
    /** A text that has to be there is empty. */
    MISSING,
    /** Args: characters found, characters possible. */
    TEXT_LONG,
    /** Args: what is no day. */
    DAY,
    /** What was previewed is not what would be done now. */
    PREVIEW_OLD,

    REGION_CODE,
    REGION_UNKNOWN,
    REGION_AMBIGUOUS,
    REGION_OUTSIDE,
    REGION_CLOSED,
    REGION_TAKEN,
    REGION_PARENT,
    REGION_RENAMED,

    CHANGE_KIND,
    CHANGE_FUTURE,
    CHANGE_FROM_MISSING,
    CHANGE_COUNT,
    CHANGE_TWICE,
    CHANGE_LEVELS,
    CHANGE_TARGET_TAKEN,
    CHANGE_TARGET_NAME,
    CHANGE_LARGE,
    CHANGE_LEFT,
    CHANGE_CLASH,
    CHANGE_UNITS_CLASH,

    UNIT_KIND,
    UNIT_UNKNOWN,
    UNIT_AMBIGUOUS,
    UNIT_CLOSED,
    UNIT_HAS_PEOPLE,
    NAME_SHORT,
    NAME_TAKEN,

    PHONE,
    PERSON_AMBIGUOUS,
    POSITION_ENDED,

    IMPORT_ROW_TWICE,
    IMPORT_ID_UNKNOWN;

    @Override
    public String bundle() {
        return "org.zhagen.directory.findings";
    }
}
