package org.caibian.manuscript;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored form of a {@link Manuscript}, whatever is wrong with it. A field that came to the
 * product later is empty in what was stored before.
 */
public final class ManuscriptJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ManuscriptJson() {}

    public static String write(Manuscript typed) {
        return JSON.writeValueAsString(typed);
    }

    public static Manuscript read(String json) {
        ObjectNode whole = JSON.valueToTree(Manuscript.blank(Kind.ORIGINAL));
        whole.setAll((ObjectNode) JSON.readTree(json));
        return JSON.treeToValue(whole, Manuscript.class);
    }
}
