package org.zhagen.portal.open311;

import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Finding;
import org.zhagen.portal.ProgramCode;
import org.zhagen.web.FaultVoice;

/**
 * How answers leave. Errors are an array of code and description ("Errors"); few programs say in which language they want to be told,
 * and the description is meant for the person in front of them, so it is Chinese and English.
 */
@Component
class Told implements FaultVoice {

    static final String ROOT = "/open311/";

    static ResponseEntity<byte[]> done(Format format, Node node) {
        return answer(format, HttpStatus.OK, node);
    }

    static ResponseEntity<byte[]> wrong(Format format, Wrong wrong) {
        Node errors = Node.items(
                "errors",
                wrong.findings().stream()
                        .map(finding -> Node.group(
                                "error",
                                Node.of("code", wrong.status().value()),
                                Node.of("description", description(finding))))
                        .toList());
        ResponseEntity<byte[]> answer = answer(format, wrong.status(), errors);
        return wrong.after().isZero()
                ? answer
                : ResponseEntity.status(wrong.status())
                        .headers(answer.getHeaders())
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                String.valueOf(wrong.after().toSeconds() + 1))
                        .body(answer.getBody());
    }

    private static String description(Finding finding) {
        String at = finding.at().toString();
        String words = finding.message(Locale.CHINESE) + " / " + finding.message(Locale.ENGLISH);
        return at.isEmpty() ? words : at + ": " + words;
    }

    /** Pages of others may read it: it is for everybody, and no cookie opens anything here. */
    private static ResponseEntity<byte[]> answer(Format format, HttpStatus status, Node node) {
        return ResponseEntity.status(status)
                .contentType(format.type())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(format.write(node));
    }

    @Override
    public boolean speaksAt(String path) {
        return path.startsWith(ROOT);
    }

    @Override
    public ResponseEntity<byte[]> answer(HttpStatus status, String path, String reference) {
        Wrong wrong = switch (status) {
            case NOT_FOUND -> Wrong.of(status, ProgramCode.ADDRESS_NOT_HERE, "");
            case CONTENT_TOO_LARGE -> Wrong.of(status, ProgramCode.TOO_LARGE, "");
            case TOO_MANY_REQUESTS -> Wrong.of(status, ProgramCode.TOO_MANY_REQUESTS, "");
            case INTERNAL_SERVER_ERROR -> Wrong.of(status, ProgramCode.FAULT, "", reference);
            default -> Wrong.bad(ProgramCode.REQUEST_WRONG, "");
        };
        return wrong(Format.of(path).orElse(Format.XML), wrong);
    }
}
