package org.zhagen.office;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a CSV file. Which of the two encodings in use it has is decided by decoding strictly: text in GB18030
 * is practically never valid UTF-8.
 */
final class CsvText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    static String decode(byte[] bytes) {
        refuseBinary(bytes);
        int start =
                bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF
                        ? 3
                        : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try {
            return strict(StandardCharsets.UTF_8, in);
        } catch (CharacterCodingException notUtf8) {
            int bad = in.position();
            if (start == 0) {
                try {
                    return strict(GB18030, ByteBuffer.wrap(bytes));
                } catch (CharacterCodingException neither) {
                    // Answered below: the first unreadable line helps most when the file was meant to be UTF-8.
                }
            }
            throw new Refusal(TableProblem.at(TableProblem.Code.ENCODING, lineOf(bytes, bad), 0, null));
        }
    }

    private static void refuseBinary(byte[] bytes) {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            throw new Refusal(TableProblem.file(TableProblem.Code.NOT_CSV, "xlsx"));
        }
        if (XlsxTable.isOle(bytes)) {
            throw new Refusal(TableProblem.file(TableProblem.Code.NOT_CSV, "xls"));
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new Refusal(TableProblem.file(TableProblem.Code.NOT_CSV, "binary"));
            }
        }
    }

    private static String strict(Charset charset, ByteBuffer in) throws CharacterCodingException {
        CharBuffer out = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in);
        return out.toString();
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < Math.min(position, bytes.length); i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** The separator most frequent in the first line that is not blank, outside quotation marks; comma when in doubt. */
    static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!blank) {
                    break;
                }
            } else if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
            blank &= c <= ' ';
        }
        if (commas >= semicolons && commas >= tabs) {
            return ',';
        }
        return semicolons > tabs ? ';' : '\t';
    }

    /**
     * Whether the quotation mark around the last cell is closed. The parser takes the end of the text for a closing
     * mark, so a forgotten one would swallow all rows after it unseen.
     */
    static boolean closes(String text, char separator) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && text.charAt(start - 1) == '"') {
            start--;
        }
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        boolean withOpening = before == separator || before == '\n' || before == '\r';
        return (end - start) % 2 == (withOpening ? 0 : 1);
    }
}
