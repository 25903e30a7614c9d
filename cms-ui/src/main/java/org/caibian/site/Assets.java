package org.caibian.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.caibian.shared.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Knows the site's style, script, templates and words by their hash, which a new build changes. */
@Component
class Assets {

    private static final int DIGITS = 12;

    private final String style;
    private final String everything;

    Assets(ResourcePatternResolver resources) throws IOException {
        style = hash(resources.getResources("classpath:/static/site/*.*"));
        everything =
                style
                        + hash(resources.getResources("classpath:/templates/site/*.html"))
                        + hash(resources.getResources("classpath*:site-messages*.properties"));
    }

    /** Changes with style and script: part of their addresses. */
    String style() {
        return style;
    }

    /** Changes with anything that pages are made with. */
    String everything() {
        return everything;
    }

    private static String hash(Resource[] resources) {
        var hashes = new StringBuilder();
        Arrays.stream(resources)
                .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                .forEach(resource -> hashes.append(hash(resource)));
        return Sha256.hex(hashes.toString().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    private static String hash(Resource resource) {
        try {
            return Sha256.hex(resource.getContentAsByteArray());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
