package org.zhagen.kernel.rule;

import java.util.List;
import org.zhagen.kernel.value.ValueType;

/** Runs nodes over all chunks of the columns and collects what they yield in the order of sites. */
final class ColumnRun {

    private final int sites;
    private final int words;

    ColumnRun(Columns columns) {
        this.sites = columns.sites();
        this.words = (sites + 63) / 64;
    }

    TruthBits truth(TruthNode node) {
        long[] sure = new long[words];
        long[] unknown = new long[words];
        for (int chunk = 0; chunk < Layout.chunks(sites); chunk++) {
            node.eval(chunk, size(chunk));
            store(node.sure, chunk, sure);
            store(node.possible, chunk, unknown);
        }
        for (int w = 0; w < words; w++) {
            unknown[w] &= ~sure[w];
        }
        trim(sure);
        trim(unknown);
        return new TruthBits(sure, unknown);
    }

    ValueColumn longs(ValueType type, ValueNode.Wholes node) {
        long[] values = new long[sites];
        long[] unknown = new long[words];
        for (int chunk = 0; chunk < Layout.chunks(sites); chunk++) {
            eval(node, chunk, unknown);
            System.arraycopy(node.values, 0, values, chunk * Layout.CHUNK, size(chunk));
        }
        return new ValueColumn.Longs(type, values, known(unknown));
    }

    ValueColumn doubles(ValueType type, ValueNode.Decimals node) {
        double[] values = new double[sites];
        long[] unknown = new long[words];
        for (int chunk = 0; chunk < Layout.chunks(sites); chunk++) {
            eval(node, chunk, unknown);
            System.arraycopy(node.values, 0, values, chunk * Layout.CHUNK, size(chunk));
        }
        return new ValueColumn.Doubles(type, values, known(unknown));
    }

    ValueColumn texts(List<String> texts, ValueNode.Wholes node) {
        int[] numbers = new int[sites];
        long[] unknown = new long[words];
        for (int chunk = 0; chunk < Layout.chunks(sites); chunk++) {
            eval(node, chunk, unknown);
            for (int i = 0; i < size(chunk); i++) {
                numbers[chunk * Layout.CHUNK + i] = (int) node.values[i];
            }
        }
        return new ValueColumn.Texts(texts, numbers, known(unknown));
    }

    /** The opposite of the unknown bits. */
    long[] known(long[] unknown) {
        long[] known = new long[words];
        for (int w = 0; w < words; w++) {
            known[w] = ~unknown[w];
        }
        trim(known);
        return known;
    }

    private void eval(ValueNode node, int chunk, long[] unknown) {
        node.eval(chunk, size(chunk));
        store(node.unknown, chunk, unknown);
    }

    private void store(long[] bits, int chunk, long[] all) {
        int start = chunk * Layout.WORDS;
        System.arraycopy(bits, 0, all, start, Math.min(Layout.WORDS, words - start));
    }

    private int size(int chunk) {
        return Math.min(Layout.CHUNK, sites - chunk * Layout.CHUNK);
    }

    private void trim(long[] bits) {
        if (sites % 64 != 0) {
            bits[words - 1] &= -1L >>> -sites;
        }
    }
}
