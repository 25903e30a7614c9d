package org.caibian.site;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.caibian.manuscript.Label;
import org.springframework.web.util.UriUtils;

/**
 * A name with the address it leads to on the site, or none; {@code here} where the reader is there.
 */
record SiteLink(String name, String href, boolean here) {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ·_-]+");

    static SiteLink of(String name, String href) {
        return new SiteLink(name, href, false);
    }

    /** What readers have no page of. */
    static SiteLink nowhere(String name) {
        return of(name, "");
    }

    static SiteLink toSection(Label section) {
        return of(section.name(), "/section/" + section.slug());
    }

    static SiteLink toTopic(Label topic) {
        return of(topic.name(), "/topic/" + topic.slug());
    }

    public boolean leads() {
        return !href.isEmpty();
    }

    /** Firewalls refuse a slash or a percent sign in a path, even a quoted one; a query may. */
    static SiteLink toTag(String name) {
        var quoted = UriUtils.encode(name, StandardCharsets.UTF_8);
        return of(name, (PLAIN.matcher(name).matches() ? "/tag/" : "/tag?name=") + quoted);
    }
}
