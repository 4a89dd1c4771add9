package org.zhagen.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The types of files that can be attached. Several share one kind of content, which their ending then tells apart: a {@code
 * .wps} is a Word document of the binary format, and a table of plain text is a text.
 */
public enum FileType {
    PDF("application/pdf", true, "pdf"),
    /** The fixed layout of official documents (GB/T 33190). */
    OFD("application/ofd", false, "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
    DOC("application/msword", false, "doc wps"),
    XLS("application/vnd.ms-excel", false, "xls et"),
    PPT("application/vnd.ms-powerpoint", false, "ppt dps"),
    ODT("application/vnd.oasis.opendocument.text", false, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", false, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", false, "odp"),
    JPEG("image/jpeg", true, "jpg jpeg"),
    PNG("image/png", true, "png"),
    WEBP("image/webp", true, "webp"),
    /** Text in UTF-8. */
    TEXT("text/plain;charset=UTF-8", true, "txt md"),
    CSV("text/csv;charset=UTF-8", false, "csv"),
    /** Text as Chinese Windows writes it. */
    TEXT_GB("text/plain;charset=GB18030", true, "txt md"),
    CSV_GB("text/csv;charset=GB18030", false, "csv");

    private final String mediaType;
    private final boolean inline;
    private final String endings;

    FileType(String mediaType, boolean inline, String endings) {
        this.mediaType = mediaType;
        this.inline = inline;
        this.endings = endings;
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it in its window instead of saving it. */
    public boolean inline() {
        return inline;
    }

    public boolean isImage() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /** The endings that names of this type have, without the dot; the usual one first. */
    public List<String> endings() {
        return List.of(endings.split(" "));
    }

    static FileType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    static String accept() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings().stream())
                .distinct()
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }

    boolean fits(String name) {
        return endings().contains(ending(name));
    }

    /** What stands behind the last dot, in small letters; empty without a dot. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
