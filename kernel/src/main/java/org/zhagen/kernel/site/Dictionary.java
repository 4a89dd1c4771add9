package org.zhagen.kernel.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.NotEmpty;
import org.zhagen.kernel.document.RecordReader;
import org.zhagen.kernel.document.ScalarType;
import org.zhagen.kernel.document.SchemaWriter;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.value.Reading;
import org.zhagen.kernel.value.ValueRange;
import org.zhagen.kernel.value.ValueType;
import org.zhagen.kernel.value.Values;

/**
 * The profile dictionary: what is asked of a site, and why. Rules may use its fields and no others. A deployment adds fields
 * of its own with {@link #extend}.
 */
public final class Dictionary {

    private static final String FORMAT = "zhagen-dictionary/1";
    private static final String STANDARD = "/org/zhagen/kernel/site/dictionary.yaml";

    /** The file's form. */
    @Doc("A profile dictionary")
    public record File(
            @Doc("Always zhagen-dictionary/1") String format,
            @Doc("The fields") @NotEmpty List<Field> fields) {}

    /** How a dictionary file is read; also what its JSON Schema is made from. */
    public static final RecordReader READER = new RecordReader(List.of(new ScalarType<>(
            Field.Limit.class,
            scalar -> scalar.value() == null ? null : new Field.Limit(scalar.text()),
            "0, 100%, 10万元",
            "",
            true)));

    private final SequencedMap<String, Field> fields;
    private final Map<String, Field> headers = new LinkedHashMap<>();

    private Dictionary(SequencedMap<String, Field> fields) {
        this.fields = Collections.unmodifiableSequencedMap(fields);
        for (Field field : fields.values()) {
            headers.putIfAbsent(field.title(), field);
            headers.put(field.id(), field);
            headers.put(field.id().replace('-', '_'), field);
        }
    }

    /** The dictionary that comes with the product. */
    public static Dictionary standard() {
        try (InputStream in = Dictionary.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException(STANDARD + " is not in the build");
            }
            Findings findings = new Findings();
            Node node = YamlReader.read("dictionary.yaml", in.readAllBytes(), findings);
            Dictionary dictionary = read(node, new LinkedHashMap<>(), findings);
            for (Finding finding : findings.sorted()) {
                throw new IllegalStateException(finding.line(Locale.ENGLISH));
            }
            return dictionary;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The JSON Schema (2020-12) of a dictionary file. */
    public static Node schema() {
        return new SchemaWriter(READER)
                .write("https://zhagen.org/schema/dictionary-1.json", "Zhagen profile dictionary", File.class);
    }

    /** This dictionary and the fields of a file; a field with a known id is a finding. */
    public Dictionary extend(Path file, Findings findings) {
        return read(YamlReader.read(file, findings), new LinkedHashMap<>(fields), findings);
    }

    /** The same for the bytes of a file that is called {@code name} in findings. */
    public Dictionary extend(String name, byte[] bytes, Findings findings) {
        return read(YamlReader.read(name, bytes, findings), new LinkedHashMap<>(fields), findings);
    }

    /** All fields in the order of the file, by id. */
    public SequencedMap<String, Field> fields() {
        return fields;
    }

    /** The field with an id, in kebab-case; null for none. */
    public @Nullable Field field(String id) {
        return fields.get(id);
    }

    /** The field that a column header means: its id, its id as written in rules, or its Chinese title. */
    public @Nullable Field byHeader(String header) {
        return headers.get(header.strip());
    }

    /** Everything that may head a column. */
    public Collection<String> headers() {
        return Collections.unmodifiableSet(headers.keySet());
    }

    /** Reads a value of a field; a choice may be given by its id or its Chinese title. */
    public static Reading parse(Field field, String text) {
        if (field.type() == ValueType.CHOICE) {
            for (Field.Option option : field.options()) {
                if (option.title().equals(text.strip())) {
                    return new Reading.Value(option.id());
                }
            }
        }
        Reading reading = Values.parse(field.type(), text, field.optionIds());
        if (reading instanceof Reading.Unreadable(String wrong, ValueType type, List<String> ids)
                && type == ValueType.CHOICE) {
            List<String> titles = field.options().stream()
                    .map(o -> o.id() + "（" + o.title() + "）")
                    .toList();
            return new Reading.Unreadable(wrong, type, titles);
        }
        return reading;
    }

    private static Dictionary read(@Nullable Node node, SequencedMap<String, Field> fields, Findings findings) {
        File file = node == null ? null : READER.read(File.class, node, findings);
        if (node != null && file != null) {
            if (!file.format().equals(FORMAT)) {
                findings.addMaybe(SiteCode.DICTIONARY_FORMAT, node.at(), FORMAT, file.format());
            }
            for (Field field : file.fields()) {
                check(field, findings);
                if (fields.putIfAbsent(field.id(), field) != null) {
                    findings.add(SiteCode.FIELD_REPEATED, field.at(), field.id());
                }
            }
        }
        return new Dictionary(fields);
    }

    private static void check(Field field, Findings findings) {
        if (!Code.isId(field.id())) {
            findings.add(SiteCode.FIELD_ID, field.at(), field.id());
        }
        ValueRange range = field.range();
        limit(field, field.min(), range.min(), findings);
        limit(field, field.max(), range.max(), findings);
        if (field.type() == ValueType.CHOICE == field.options().isEmpty()) {
            findings.add(SiteCode.FIELD_OPTIONS, field.at(), field.id());
        }
    }

    private static void limit(Field field, Field.@Nullable Limit written, @Nullable Object read, Findings findings) {
        if (written != null && read == null) {
            findings.add(SiteCode.FIELD_LIMIT, field.at(), field.id(), written.text());
        }
    }
}
