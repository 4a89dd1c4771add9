package org.zhagen.kernel.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the characters of a scalar's value stand in its file. They need not stand side by side: YAML folds lines, drops
 * indents and knows escapes.
 *
 * @param pieces runs of characters that do stand side by side, in the order of the value; the first begins at offset 0
 */
public record Content(List<Piece> pieces) {

    /**
     * A run of characters.
     *
     * @param offset of its first character in the value, in code points
     */
    public record Piece(int offset, Place at) {}

    public Content {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty() || pieces.getFirst().offset() != 0) {
            throw new IllegalArgumentException("The first piece must begin at 0: " + pieces);
        }
    }

    /** A value that stands in one piece. */
    public static Content at(Place place) {
        return new Content(List.of(new Piece(0, place)));
    }

    /** Where the value begins. */
    public Place start() {
        return pieces.getFirst().at();
    }

    /** Where the character at an offset stands. */
    public Place at(int offset) {
        Piece piece = pieces.getFirst();
        for (Piece next : pieces) {
            piece = next.offset() <= offset ? next : piece;
        }
        return piece.at().inside(1, offset - piece.offset() + 1);
    }

    /** The places of what is left when characters are cut off at the front. */
    public Content from(int offset) {
        List<Piece> rest = new ArrayList<>();
        rest.add(new Piece(0, at(offset)));
        for (Piece piece : pieces) {
            if (piece.offset() > offset) {
                rest.add(new Piece(piece.offset() - offset, piece.at()));
            }
        }
        return new Content(rest);
    }
}
