package org.zhagen.cli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the divisions that travel with the program; their source is stated in {@code demo/divisions/README.md}. */
public final class Divisions {
    private Divisions() {}

    /** All 41,352 townships, sorted by code. */
    public static List<Division> townships() {
        Map<String, String> provinces = names("divisions/provinces.csv");
        Map<String, String> prefectures = names("divisions/prefectures.csv");
        Map<String, String> counties = names("divisions/counties.csv");
        return rows("divisions/townships.csv.gz").stream()
                .map(row -> new Division(
                        row[0],
                        row[1],
                        counties.getOrDefault(row[0].substring(0, 6), ""),
                        prefectures.getOrDefault(row[0].substring(0, 4), ""),
                        provinces.getOrDefault(row[0].substring(0, 2), ""),
                        Integer.parseInt(row[2])))
                .toList();
    }

    /**
     * The townships below one division.
     *
     * @param prefix the first digits of a code; empty for all
     * @return sorted by code; empty when no code starts so
     */
    public static List<Division> townships(String prefix) {
        return townships().stream()
                .filter(township -> township.code().startsWith(prefix))
                .toList();
    }

    private static Map<String, String> names(String file) {
        Map<String, String> names = new HashMap<>();
        rows(file).forEach(row -> names.put(row[0], row[1]));
        return names;
    }

    /** The rows below the header line. The stored files hold no quotes, so that a comma always separates. */
    static List<String[]> rows(String file) {
        InputStream stored = Divisions.class.getResourceAsStream(file);
        if (stored == null) {
            throw new IllegalStateException("The demonstration file " + file + " is not in this build.");
        }
        try (InputStream in = file.endsWith(".gz") ? new GZIPInputStream(stored) : stored;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration file " + file + " cannot be read.", e);
        }
    }
}
