package org.caibian.ui.account;

import com.vaadin.flow.component.Html;
import io.nayuki.qrcodegen.QrCode;

/** Words as an app reads them with a camera: dark on white, whatever the light of the page. */
final class QrPicture extends Html {
    /** So much white around it, in squares, as the standard asks for. */
    private static final int QUIET = 4;

    QrPicture(String words, String label) {
        super(svg(QrCode.encodeText(words, QrCode.Ecc.MEDIUM)));
        getElement().setAttribute("aria-label", label);
    }

    private static String svg(QrCode code) {
        int size = code.size + 2 * QUIET;
        // Within another element the browser reads it, which knows how its attributes are written.
        return "<div class=\"qr\" role=\"img\"><svg viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path fill=\"#000\" d=\"%s\"/></svg></div>"
                .formatted(size, size, size, size, squares(code));
    }

    private static String squares(QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return path.toString();
    }
}
