package org.zhagen.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.zhagen.kernel.site.RegionCode;

/**
 * The divisions of the country down to townships, as they travel with the program. Rows that only fill a level of the source are
 * left out: 市辖区 between a municipality and its districts, 省直辖县级行政区划, or 441900 that means the whole city 4419.
 */
final class NationalRegions {

    private static final List<String> FILES =
            List.of("provinces.csv", "prefectures.csv", "counties.csv", "townships.csv.gz");
    private static final Set<String> FILLERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
    private static final int PADDED = 12;

    private NationalRegions() {}

    /** All of them, in the order of the codes. */
    static List<NewRegion> read() {
        SortedMap<RegionCode, String> names = new TreeMap<>();
        FILES.forEach(file -> add(file, names));
        return names.entrySet().stream()
                .map(entry -> new NewRegion(entry.getKey(), entry.getValue(), null))
                .toList();
    }

    private static void add(String file, SortedMap<RegionCode, String> names) {
        try (InputStream raw = Objects.requireNonNull(NationalRegions.class.getResourceAsStream("divisions/" + file));
                InputStream bytes = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> add(row.getField("code"), row.getField("name"), names));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void add(String digits, String name, SortedMap<RegionCode, String> names) {
        RegionCode code =
                RegionCode.read(digits + "0".repeat(PADDED - digits.length())).orElseThrow();
        if (!FILLERS.contains(name) && !sameAsAbove(code, name, names)) {
            names.putIfAbsent(code, name);
        }
    }

    /** A city without counties stands a second time as the only county of its own, such as 620201 in 6202 嘉峪关市. */
    private static boolean sameAsAbove(RegionCode code, String name, SortedMap<RegionCode, String> names) {
        return Stream.of(code.parent()).flatMap(Optional::stream).anyMatch(above -> name.equals(names.get(above)));
    }
}
