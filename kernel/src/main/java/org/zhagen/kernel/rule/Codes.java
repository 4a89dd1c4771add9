package org.zhagen.kernel.rule;

/** The code of every site, in the narrowest array that holds them, padded to whole chunks. */
sealed interface Codes {

    int get(int site);

    /**
     * Sets the bit of every site of a chunk whose code is below the limit.
     *
     * @param low receives bits 0 to 31 of the chunk's words
     * @param high receives bits 32 to 63
     */
    void below(int limit, int chunk, int[] low, int[] high);

    /** Sets the bit of every site of a chunk whose code is at least from and below to. */
    void between(int from, int to, int chunk, int[] low, int[] high);

    static Codes of(int[] codes, int size) {
        if (size > Short.MAX_VALUE) {
            return new Ints(codes);
        }
        if (size > Byte.MAX_VALUE) {
            short[] shorts = new short[codes.length];
            for (int i = 0; i < codes.length; i++) {
                shorts[i] = (short) codes[i];
            }
            return new Shorts(shorts);
        }
        byte[] bytes = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
            bytes[i] = (byte) codes[i];
        }
        return new Bytes(bytes);
    }

    /** Codes of a book of up to 127 values. */
    record Bytes(byte[] codes) implements Codes {
        @Override
        public int get(int site) {
            return codes[site];
        }

        @Override
        public void below(int limit, int chunk, int[] low, int[] high) {
            int start = chunk * Layout.CHUNK;
            for (int bit = 0; bit < 32; bit++) {
                below(limit, start + bit * Layout.STRIDE, bit, low);
                below(limit, start + (bit + 32) * Layout.STRIDE, bit, high);
            }
        }

        private void below(int limit, int start, int bit, int[] words) {
            for (int j = 0; j < Layout.STRIDE; j++) {
                words[j] |= ((codes[start + j] - limit) >>> 31) << bit;
            }
        }

        @Override
        public void between(int from, int to, int chunk, int[] low, int[] high) {
            int start = chunk * Layout.CHUNK;
            for (int bit = 0; bit < 32; bit++) {
                between(from, to, start + bit * Layout.STRIDE, bit, low);
                between(from, to, start + (bit + 32) * Layout.STRIDE, bit, high);
            }
        }

        private void between(int from, int to, int start, int bit, int[] words) {
            for (int j = 0; j < Layout.STRIDE; j++) {
                int code = codes[start + j];
                words[j] |= (((code - to) & ~(code - from)) >>> 31) << bit;
            }
        }
    }

    /** Codes of a book of up to 32767 values. */
    record Shorts(short[] codes) implements Codes {
        @Override
        public int get(int site) {
            return codes[site];
        }

        @Override
        public void below(int limit, int chunk, int[] low, int[] high) {
            int start = chunk * Layout.CHUNK;
            for (int bit = 0; bit < 32; bit++) {
                below(limit, start + bit * Layout.STRIDE, bit, low);
                below(limit, start + (bit + 32) * Layout.STRIDE, bit, high);
            }
        }

        private void below(int limit, int start, int bit, int[] words) {
            for (int j = 0; j < Layout.STRIDE; j++) {
                words[j] |= ((codes[start + j] - limit) >>> 31) << bit;
            }
        }

        @Override
        public void between(int from, int to, int chunk, int[] low, int[] high) {
            int start = chunk * Layout.CHUNK;
            for (int bit = 0; bit < 32; bit++) {
                between(from, to, start + bit * Layout.STRIDE, bit, low);
                between(from, to, start + (bit + 32) * Layout.STRIDE, bit, high);
            }
        }

        private void between(int from, int to, int start, int bit, int[] words) {
            for (int j = 0; j < Layout.STRIDE; j++) {
                int code = codes[start + j];
                words[j] |= (((code - to) & ~(code - from)) >>> 31) << bit;
            }
        }
    }

    /** Codes of a book of up to 2³⁰ values. */
    record Ints(int[] codes) implements Codes {
        @Override
        public int get(int site) {
            return codes[site];
        }

        @Override
        public void below(int limit, int chunk, int[] low, int[] high) {
            int start = chunk * Layout.CHUNK;
            for (int bit = 0; bit < 32; bit++) {
                below(limit, start + bit * Layout.STRIDE, bit, low);
                below(limit, start + (bit + 32) * Layout.STRIDE, bit, high);
            }
        }

        private void below(int limit, int start, int bit, int[] words) {
            for (int j = 0; j < Layout.STRIDE; j++) {
                words[j] |= ((codes[start + j] - limit) >>> 31) << bit;
            }
        }

        @Override
        public void between(int from, int to, int chunk, int[] low, int[] high) {
            int start = chunk * Layout.CHUNK;
            for (int bit = 0; bit < 32; bit++) {
                between(from, to, start + bit * Layout.STRIDE, bit, low);
                between(from, to, start + (bit + 32) * Layout.STRIDE, bit, high);
            }
        }

        private void between(int from, int to, int start, int bit, int[] words) {
            for (int j = 0; j < Layout.STRIDE; j++) {
                int code = codes[start + j];
                words[j] |= (((code - to) & ~(code - from)) >>> 31) << bit;
            }
        }
    }
}
