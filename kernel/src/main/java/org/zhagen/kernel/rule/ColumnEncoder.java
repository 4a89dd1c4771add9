package org.zhagen.kernel.rule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns plain values into columns of codes, as narrow as the values allow. */
final class ColumnEncoder {

    /** The widest range of whole numbers that codes can stand for directly, so that differences of codes fit. */
    private static final long MAX_RANGE = 1L << 30;

    private final int sites;

    ColumnEncoder(int sites) {
        this.sites = sites;
    }

    Column flags(BitSet yes, BitSet known) {
        BitSet sure = (BitSet) yes.clone();
        sure.and(known);
        return new Column.Flags(Layout.words(sure, sites), Layout.words(known, sites));
    }

    Column wholes(Kind kind, long[] values, BitSet known) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        boolean direct = min <= max && max - min >= 0 && max - min < MAX_RANGE;
        if (direct && max - min < 1 << 15) {
            return range(kind, values, known, min, max);
        }
        long[] sorted = distinct(values, known);
        if (direct && sorted.length > 1 << 15) {
            return range(kind, values, known, min, max);
        }
        int[] codes = codes();
        for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
            codes[i] = Arrays.binarySearch(sorted, values[i]);
        }
        return coded(kind, codes, new Codebook.Wholes(kind, sorted), known);
    }

    private Column range(Kind kind, long[] values, BitSet known, long min, long max) {
        int[] codes = codes();
        for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
            codes[i] = (int) (values[i] - min);
        }
        return coded(kind, codes, new Codebook.Range(kind, min, (int) (max - min) + 1), known);
    }

    private static long[] distinct(long[] values, BitSet known) {
        long[] sorted =
                known.stream().mapToLong(i -> values[i]).sorted().distinct().toArray();
        return sorted.length == 0 ? new long[1] : sorted;
    }

    /** Values that are not finite are unknown. */
    Column decimals(Kind kind, double[] values, BitSet given) {
        BitSet known = new BitSet(sites);
        given.stream().filter(i -> Double.isFinite(values[i])).forEach(known::set);
        // Adding zero leaves one zero only.
        double[] distinct = known.stream()
                .mapToDouble(i -> values[i] + 0.0)
                .sorted()
                .distinct()
                .toArray();
        double[] sorted = distinct.length == 0 ? new double[1] : distinct;
        int[] codes = codes();
        known.stream().forEach(i -> codes[i] = Arrays.binarySearch(sorted, values[i] + 0.0));
        return coded(kind, codes, new Codebook.Decimals(kind, sorted), known);
    }

    Column texts(@Nullable String[] values) {
        BitSet known = new BitSet(sites);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < sites; i++) {
            String value = values[i];
            if (value != null) {
                known.set(i);
                numbers.put(value, 0);
            }
        }
        String[] sorted = numbers.isEmpty()
                ? new String[] {""}
                : numbers.keySet().stream().sorted().toArray(String[]::new);
        for (int code = 0; code < sorted.length; code++) {
            numbers.put(sorted[code], code);
        }
        int[] codes = codes();
        known.stream().forEach(i -> codes[i] = Objects.requireNonNull(numbers.get(values[i])));
        return coded(Kind.STRING, codes, new Codebook.Texts(sorted), known);
    }

    private int[] codes() {
        return new int[sites];
    }

    private Column coded(Kind kind, int[] codes, Codebook book, BitSet known) {
        return new Column.Coded(kind, Codes.of(codes, book.size()), book, Layout.words(known, sites));
    }
}
