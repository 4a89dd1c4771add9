package org.zhagen.matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What strangers send. */
final class Nasty {

    /** Must never stand in a page as it is. */
    static final String TAG = "<zx9>";

    private static final int LONG = 100_000;

    /** Texts for any field, encoded as UTF-8 afterwards. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "-1",
            "0",
            "NaN",
            "Infinity",
            "1e999",
            "2147483648",
            "99999999999999999999999999",
            "-9223372036854775809",
            "3.14159",
            "0000-00-00",
            "2026-02-30",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "+10000000-01-01",
            "\u0000",
            "a\u0000b",
            "\u0001\u0007\u001b[31m",
            "line\r\nSet-Cookie: x=y",
            "\u202ertl\u202c\u200f",
            "e\u0301\u0327\ufeff\uffff",
            "😀👩‍👩‍👧",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "'; drop table account; --",
            "1' or '1'='1",
            "%' or 1=1 --",
            "%_\\",
            TAG + "<script>alert(1)</script>",
            "\"" + TAG + "' onload=x",
            "${7*7}#{7*7}[[${7*7}]]@{/x}",
            "{{7*7}}%s%n%d{0}",
            "javascript:alert(1)",
            "//elsewhere.example/" + TAG,
            "null",
            "true",
            "[]",
            "&&& <-> !a | (b",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "1".repeat(40),
            "9".repeat(400),
            "a".repeat(LONG),
            "长".repeat(LONG / 4),
            "(".repeat(5_000));

    /** Values of forms and addresses that are encoded already, be it wrongly. */
    static final List<String> RAW = List.of(
            "%00", "%ED%A0%80", "%FF%FE", "%C0%AF", "%F0%9F", "%", "%zz", "%u0041", "%25%30%30", "+", "%0d%0aX-Y:%20z");

    /** For the place of an id in a path. */
    static final List<String> STEPS = List.of(
            "%00",
            "a%00b",
            "..%2f..%2fetc",
            "..%5c..",
            "%2e%2e",
            "%FF%FE",
            "%C0%AF",
            "%ED%A0%80",
            "%",
            "%zz",
            "'%20or%201=1--",
            "%3Czx9%3E",
            "%E2%80%AE",
            "NaN",
            "-1",
            "99999999999999999999",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "9.9.9",
            "99999999999.0.0",
            ";a=b",
            "%7B%7D",
            "a".repeat(5_000));

    /** Values in JSON, as they are written there. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "-1",
            "1e999999",
            "1E-2147483649",
            "NaN",
            "9".repeat(1_200),
            "[]",
            "{}",
            "[null]",
            "[[],{}]",
            "{\"a\":{\"b\":[1]}}",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\u202e\"",
            "\"" + TAG + "\"",
            "\"'; drop table account; --\"",
            "\"0000-00-00\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"" + "a".repeat(LONG) + "\"",
            "\"" + "长".repeat(LONG / 4) + "\"",
            "[" + "0,".repeat(20_000) + "0]",
            "[".repeat(2_000) + "]".repeat(2_000));

    /** Whole bodies that should be JSON. */
    static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "\"text\"",
            "{",
            "{\"a\":",
            "{}",
            "{}{}",
            "{\"a\":1,\"a\":2}",
            "{'a':1}",
            "\u0000",
            "\ufeff{}",
            "[".repeat(50_000),
            "{\"a\":".repeat(20_000),
            "{\"" + "k".repeat(LONG) + "\":1}",
            "<xml/>");

    /** Headers that are there with every request of their kind. */
    static final List<String> HEADERS = List.of(
            "If-Match: *",
            "If-Match: 0",
            "If-Match: \"-1\"",
            "If-Match: \"99999999999\"",
            "If-Match: \"" + "9".repeat(3_000) + "\"",
            "If-None-Match: " + "\"x\",".repeat(500),
            "If-Modified-Since: yesterday",
            "Idempotency-Key: ",
            "Idempotency-Key: a b",
            "Idempotency-Key: " + "k".repeat(3_000),
            "Idempotency-Key: \u00e9\u00ff",
            "Accept: nonsense",
            "Accept: image/png",
            "Accept: */*;q=x",
            "Accept: " + "text/html,".repeat(300),
            "Accept-Language: xx-" + "y".repeat(500),
            "Accept-Language: *;q=2, , ;",
            "Content-Type: nonsense",
            "Content-Type: application/json;charset=none",
            "Content-Type: text/html",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=",
            "Content-Type: application/x-www-form-urlencoded; charset=utf-7",
            "Range: bytes=9-1",
            "Range: bytes=" + "0-1,".repeat(400) + "0-1",
            "Range: bytes=-99999999999999999999",
            "Cookie: lang=" + TAG,
            "Cookie: lang=zh_\u00ff; large=x",
            "Authorization: Bearer ",
            "Authorization: Bearer zh_" + "x".repeat(2_000),
            "Authorization: Basic %%%",
            "HX-Request: maybe",
            "X-Forwarded-For: " + TAG,
            "X-Forwarded-Host: elsewhere.example",
            "X-HTTP-Method-Override: DELETE",
            "Origin: null");

    /** Files that are not what their names say, or too much; a star stands for the ending that is expected. */
    static final Map<String, Supplier<byte[]>> FILES = files();

    private Nasty() {}

    private static Map<String, Supplier<byte[]>> files() {
        byte[] zip = zip("a.txt", 10);
        byte[] bomb = zip("xl/worksheets/sheet1.xml", 100_000_000);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, (byte) 255, 'I', 'H', 'D', 'R'};
        byte[] half = Arrays.copyOf(zip, zip.length / 2);
        Map<String, Supplier<byte[]>> files = new TreeMap<>();
        files.put("empty*", () -> new byte[0]);
        files.put("nul*", () -> new byte[5_000]);
        files.put("zip*", () -> zip);
        files.put("half*", () -> half);
        files.put("bomb*", () -> bomb);
        for (String name : List.of("bomb.xlsx", "bomb.zhagen", "bomb.docx", "bomb.zip")) {
            files.put(name, () -> bomb);
        }
        files.put("half.xlsx", () -> half);
        files.put("half.zhagen", () -> half);
        files.put("zip.xlsx", () -> zip);
        files.put("zip.docx", () -> zip);
        files.put("short.png", () -> png);
        files.put("png*", () -> png);
        files.put("none", () -> Scene.bytes("x"));
        files.put("", () -> Scene.bytes("x"));
        files.put("..%2f..%2f..*", () -> Scene.bytes("x"));
        files.put("../../../etc/passwd*", () -> Scene.bytes("x"));
        files.put("a\u0000b*", () -> Scene.bytes("a,\u0000,b\n\u0000"));
        files.put("\u202egnp*", () -> Scene.bytes("\u202e"));
        files.put("nul.csv", () -> Scene.bytes("名称,类型,区划,区划名称,简称,备注\na\u0000b,部门,990102,,,\n"));
        files.put("nul.txt", () -> Scene.bytes("a\u0000b"));
        files.put(TAG + "*", () -> Scene.bytes("名称,类型\n" + TAG + "," + TAG));
        files.put("n".repeat(3_000) + "*", () -> Scene.bytes("x"));
        files.put("quotes*", () -> Scene.bytes("\"".repeat(9_999)));
        files.put("commas*", () -> Scene.bytes(",".repeat(50_000)));
        files.put("latin*", () -> new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xc0, 'a', '\n', (byte) 0xed});
        files.put("anchors.yaml", () -> Scene.bytes(anchors()));
        files.put("nul.yaml", () -> Scene.bytes("id: \"a\\0b\"\ntitle: \"\\0\"\n"));
        files.put("deep.yaml", () -> Scene.bytes("[".repeat(20_000)));
        return files;
    }

    /** Ten levels of ten references each. */
    private static String anchors() {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int level = 1; level <= 10; level++) {
            String row = ("*a" + (level - 1) + ",").repeat(10);
            text.append("a" + level + ": &a" + level + " [" + row + "]\n");
        }
        return text.toString();
    }

    private static byte[] zip(String name, int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[10_000];
            for (int written = 0; written < size; written += zeros.length) {
                zip.write(zeros, 0, Math.min(zeros.length, size - written));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
