package org.caibian.manuscript;

/** A content in the form it is stored in, and the hash of that. */
public record Written(Content content, String json, ContentHash hash) {

    public static Written of(Content content) {
        var json = ContentJson.write(content);
        return new Written(content, json, ContentHash.of(json));
    }
}
