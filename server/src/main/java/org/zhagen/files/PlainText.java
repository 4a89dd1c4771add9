package org.zhagen.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a file is text from its first to its last byte, and in which encoding. */
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {}

    static Sniffed sniff(Path file) throws IOException {
        Sniffed unicode = read(file, StandardCharsets.UTF_8, FileType.TEXT, FileType.CSV);
        return unicode.equals(Sniffed.UNCLEAR) ? read(file, GB18030, FileType.TEXT_GB, FileType.CSV_GB) : unicode;
    }

    private static Sniffed read(Path file, Charset charset, FileType... types) throws IOException {
        try (Reader text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            return verdict(text, types);
        } catch (CharacterCodingException other) {
            return Sniffed.UNCLEAR;
        }
    }

    /** Text that begins with an angle bracket or a shebang is a page or a program, whatever comes before it unseen. */
    private static Sniffed verdict(Reader text, FileType... types) throws IOException {
        int first = 0;
        int second = 0;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (!isText(c)) {
                return Sniffed.UNCLEAR;
            }
            if (first == 0) {
                first = isBlank(c) ? 0 : c;
            } else if (second == 0) {
                second = c;
            }
        }
        if (first == '<') {
            return Sniffed.refused("web-page");
        }
        return first == '#' && second == '!' ? Sniffed.refused("script") : new Sniffed.Known(types);
    }

    private static boolean isText(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
        return !control && c != 0x7f && c != 0xfffe && c != 0xffff;
    }

    private static boolean isBlank(int c) {
        return c <= ' ' || c == 0xfeff || Character.isWhitespace(c);
    }
}
