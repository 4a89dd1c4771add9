package org.zhagen.ledger;

import java.util.List;

/**
 * A part of a list that goes on where the last one ended, however much comes in meanwhile.
 *
 * @param next the key after which it goes on; empty where it ends
 */
public record Slice<T>(List<T> rows, String next) {

    public Slice {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
