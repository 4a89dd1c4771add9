package org.zhagen.portal.web;

import io.nayuki.qrcodegen.QrCode;

/** Draws QR codes for walls. */
final class QrCodes {

    /** Modules of white around it, as ISO/IEC 18004 asks for. */
    private static final int QUIET = 4;

    private QrCodes() {}

    /**
     * A code as the page draws it.
     *
     * @param size modules from edge to edge, the white around it counted
     * @param path of an SVG: the dark modules
     */
    record Drawn(int size, String path) {

        public String box() {
            return "0 0 " + size + " " + size;
        }
    }

    /** Of an address; a quarter of it may be scratched or faded. */
    static Drawn of(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.QUARTILE);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return new Drawn(code.size + 2 * QUIET, path.toString());
    }
}
