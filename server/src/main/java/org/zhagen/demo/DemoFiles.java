package org.zhagen.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of {@code demo/city}, which travel with the program. */
public final class DemoFiles {

    private static final String FOLDER = "demo/city/";

    DemoFiles() {}

    /** The rows of a table such as {@code units.csv}, by the names of its head. */
    public List<NamedCsvRecord> table(String name) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text(name))) {
            return rows.stream().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** One file as text. */
    public String text(String name) {
        return read(new ClassPathResource(FOLDER + name));
    }

    /** One file as it is. */
    public byte[] bytes(String name) {
        try {
            return new ClassPathResource(FOLDER + name).getContentAsByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** All files of a folder whose names end so, such as {@code displays} and {@code .yaml}, by name. */
    public SortedMap<String, String> texts(String folder, String ending) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:" + FOLDER + folder + "/*" + ending);
            SortedMap<String, String> texts = new TreeMap<>();
            Arrays.stream(found)
                    .sorted(Comparator.comparing(file -> Objects.requireNonNullElse(file.getFilename(), "")))
                    .forEach(file -> texts.put(Objects.requireNonNullElse(file.getFilename(), ""), read(file)));
            return texts;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
