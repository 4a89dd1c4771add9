package org.zhagen.kernel.document;

/** What can be wrong with a document before its meaning is looked at. */
public enum DocumentCode implements Code {
    FILE_MISSING,
    FILE_TOO_LARGE,
    NOT_UTF8,
    HALF_CHARACTER,
    YAML_SYNTAX,
    STRANGE_CHARACTER,
    TOO_DEEP,
    TOO_MANY_NODES,
    DUPLICATE_KEY,
    KEY_NOT_TEXT,
    NUMBER_TOO_LARGE,
    NOT_A_NUMBER,
    EMPTY_DOCUMENT,
    SEVERAL_DOCUMENTS,
    UNKNOWN_KEY,
    MISSING_KEY,
    EMPTY_LIST,
    WRONG_SHAPE,
    NOT_TEXT,
    BLANK_TEXT,
    BAD_VALUE,
    UNKNOWN_WORD,
    UNKNOWN_FORM
}
