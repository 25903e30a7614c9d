package org.caibian.testing;

import java.util.List;
import java.util.Map;

/** The body of a manuscript as it is sent: a tree of blocks and of what stands in them. */
public final class TypedBody {
    private TypedBody() {}

    /** A whole body of these blocks. */
    @SafeVarargs
    public static Map<String, Object> of(Map<String, Object>... blocks) {
        return of(List.of(blocks));
    }

    /** A whole body of these blocks. */
    public static Map<String, Object> of(List<Map<String, Object>> blocks) {
        return Map.of("type", "doc", "content", blocks);
    }

    /** A paragraph of these words. */
    public static Map<String, Object> paragraph(String words) {
        return paragraph(Map.of("type", "text", "text", words));
    }

    /** A paragraph of these words, which lead to {@code href}. */
    public static Map<String, Object> linked(String words, String href) {
        var link = Map.of("type", "link", "attrs", Map.of("href", href));
        return paragraph(Map.of("type", "text", "text", words, "marks", List.of(link)));
    }

    /** A picture with what is printed with it. */
    public static Map<String, Object> picture(Map<String, ?> attributes) {
        return Map.of("type", "picture", "attrs", attributes);
    }

    private static Map<String, Object> paragraph(Map<String, Object> text) {
        return Map.of("type", "paragraph", "content", List.of(text));
    }
}
