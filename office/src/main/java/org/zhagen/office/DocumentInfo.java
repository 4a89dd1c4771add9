package org.zhagen.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the text of an official document.
 *
 * @param body issuing body (发文机关), printed as the signature
 * @param date day of the document (成文日期)
 * @param title title, or null when the first {@code #} heading of the text is the title; a line
 *     end in it breaks the line
 * @param number document number such as 清改发〔2026〕3号, or null
 * @param note remark under the title such as 模拟数据 or 草案, without brackets, or null
 * @param addressee recipients (主送机关) without the closing colon, or null
 * @param attachments names of the attachments, without numbers; where empty, the titles of the attachments that the
 *     text itself holds are listed
 * @param imprint last lines of the document (版记), or null
 */
public record DocumentInfo(
        String body,
        LocalDate date,
        @Nullable String title,
        @Nullable String number,
        @Nullable String note,
        @Nullable String addressee,
        List<String> attachments,
        @Nullable Imprint imprint) {

    public DocumentInfo {
        attachments = List.copyOf(attachments);
    }

    /** A document with a signature and nothing else. */
    public static DocumentInfo of(String body, LocalDate date) {
        return new DocumentInfo(body, date, null, null, null, null, List.of(), null);
    }

    public DocumentInfo withTitle(@Nullable String value) {
        return new DocumentInfo(body, date, value, number, note, addressee, attachments, imprint);
    }

    public DocumentInfo withNumber(@Nullable String value) {
        return new DocumentInfo(body, date, title, value, note, addressee, attachments, imprint);
    }

    public DocumentInfo withNote(@Nullable String value) {
        return new DocumentInfo(body, date, title, number, value, addressee, attachments, imprint);
    }

    public DocumentInfo withAddressee(@Nullable String value) {
        return new DocumentInfo(body, date, title, number, note, value, attachments, imprint);
    }

    public DocumentInfo withAttachments(List<String> value) {
        return new DocumentInfo(body, date, title, number, note, addressee, value, imprint);
    }

    public DocumentInfo withImprint(@Nullable Imprint value) {
        return new DocumentInfo(body, date, title, number, note, addressee, attachments, value);
    }

    /**
     * The lines between rules at the foot of the last page (版记).
     *
     * @param copies bodies that get a copy (抄送), separated as they shall be printed, or null
     * @param printer body that prints the document (印发机关)
     * @param printed day of printing (印发日期)
     */
    public record Imprint(@Nullable String copies, String printer, LocalDate printed) {}
}
