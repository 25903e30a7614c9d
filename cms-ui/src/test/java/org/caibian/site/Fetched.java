package org.caibian.site;

/** What stands at an address: what HTTP says of it, of what type it is, and its text. */
public record Fetched(int status, String type, String text) {

    boolean is(String start) {
        return type.startsWith(start);
    }

    boolean isXml() {
        return type.contains("xml") && !is("application/xhtml");
    }

    boolean isJson() {
        return type.contains("json");
    }
}
