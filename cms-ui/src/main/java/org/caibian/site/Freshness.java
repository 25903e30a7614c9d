package org.caibian.site;

import java.nio.charset.StandardCharsets;
import org.caibian.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Shows a page, or says that what the reader has is still right. A page is named by the hash of all
 * that its template is given, so that nothing can change without a new name.
 */
@Component
class Freshness {

    private static final int DIGITS = 32;

    private final Assets assets;

    Freshness(Assets assets) {
        this.assets = assets;
    }

    /** The template to show the page with, or null where the answer has been given. */
    @Nullable String show(String template, Page page, ServletWebRequest request, Model model) {
        var response = request.getResponse();
        if (response != null) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.noCache().cachePublic().getHeaderValue());
        }
        if (request.checkNotModified(name(page))) {
            return null;
        }
        model.addAttribute("page", page);
        return template;
    }

    /** Weak, since the bytes differ with their compression. */
    private String name(Page page) {
        var shown = assets.everything() + page;
        var hash = Sha256.hex(shown.getBytes(StandardCharsets.UTF_8));
        return "W/\"" + hash.substring(0, DIGITS) + "\"";
    }
}
