package org.zhagen.identity;

import io.nayuki.qrcodegen.QrCode;

/** Draws a QR code as SVG that stands in a page. */
final class QrPicture {

    private static final int QUIET = 4;

    private QrPicture() {}

    /** An svg element without any text of strangers in it; it takes the size that the page gives it. */
    static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        int size = code.size + 2 * QUIET;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox="0 0 %1$d %1$d" \
                shape-rendering="crispEdges" aria-hidden="true"><rect width="%1$d" height="%1$d" fill="#fff"/>\
                <path d="%2$s" fill="#000"/></svg>""".formatted(size, path);
    }
}
