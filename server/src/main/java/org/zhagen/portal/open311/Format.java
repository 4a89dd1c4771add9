package org.zhagen.portal.open311;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The formats of answers, named by the end of an address ("Format Support"), in UTF-8 both ("Encoding"). */
enum Format {
    XML,
    JSON;

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final int REPLACEMENT = 0xFFFD;

    MediaType type() {
        return this == XML
                ? new MediaType("text", "xml", StandardCharsets.UTF_8)
                : new MediaType("application", "json", StandardCharsets.UTF_8);
    }

    private String end() {
        return this == XML ? ".xml" : ".json";
    }

    /** The format that the end of a path names. */
    static Optional<Format> of(String path) {
        for (Format format : values()) {
            if (path.endsWith(format.end())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** A name without the end that names the format. */
    String stem(String file) {
        return file.substring(0, file.length() - end().length());
    }

    byte[] write(Node node) {
        return this == JSON ? MAPPER.writeValueAsBytes(plain(node)) : xml(node).getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Object plain(Node node) {
        return switch (node) {
            case Node.Leaf(String name, Object value) -> value;
            case Node.Items(String name, List<Node> items) -> {
                List<@Nullable Object> array = new ArrayList<>();
                items.forEach(item -> array.add(plain(item)));
                yield array;
            }
            case Node.Group(String name, List<Node> fields) -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                fields.forEach(field -> object.put(field.name(), plain(field)));
                yield object;
            }
        };
    }

    private static String xml(Node node) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            write(node, writer);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return text.toString();
    }

    private static void write(Node node, XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement(node.name());
        switch (node) {
            case Node.Leaf(String name, Object value) -> {
                if (value != null) {
                    writer.writeCharacters(bearable(value.toString()));
                }
            }
            case Node.Items(String name, List<Node> items) -> all(items, writer);
            case Node.Group(String name, List<Node> fields) -> all(fields, writer);
        }
        writer.writeEndElement();
    }

    private static void all(List<Node> nodes, XMLStreamWriter writer) throws XMLStreamException {
        for (Node node : nodes) {
            write(node, writer);
        }
    }

    /** XML 1.0 has no way to write some characters; whoever reads it would break off there. */
    private static String bearable(String text) {
        StringBuilder bearable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> bearable.appendCodePoint(isCharacter(c) ? c : REPLACEMENT));
        return bearable.toString();
    }

    /** Production 2 of XML 1.0, fifth edition. */
    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
