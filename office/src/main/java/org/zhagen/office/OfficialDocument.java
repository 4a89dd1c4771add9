package org.zhagen.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Writes Markdown as a Word document in the layout of GB/T 9704-2012 (党政机关公文格式): A4, text area 156 × 225 mm with
 * 22 lines of 28 characters, 3号仿宋, title in 2号小标宋, mirrored page numbers, signature without seal.
 *
 * <p>In the text, the first {@code #} is the title; {@code ##} to {@code #####} are the levels 一、（一）1.（1） and get
 * their numbers here; every further {@code #} starts an attachment on a new page, with its own numbering. Ordered lists
 * become 1. and （1）, unordered ones start with ——. The same input gives the same bytes.
 */
public final class OfficialDocument {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private OfficialDocument() {}

    /** Writes the document; leaves {@code out} open. */
    public static void write(DocumentInfo info, String markdown, OutputStream out) throws IOException {
        Node root = parse(markdown);
        String title =
                Optional.ofNullable(info.title()).or(() -> firstTitle(root)).orElse("");
        DocxPackage.write(info, title, new DocxDocument(info, title, root).xml(), out);
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** The text of the first {@code #} heading, if there is one. */
    static Optional<String> firstTitle(Node root) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                return Optional.of(PlainText.of(heading));
            }
        }
        return Optional.empty();
    }
}
