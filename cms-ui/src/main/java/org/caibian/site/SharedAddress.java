package org.caibian.site;

/** Where the reader of a share finds it. */
public final class SharedAddress {

    private SharedAddress() {}

    /** The path on the site at which {@code secret} opens it. */
    public static String of(String secret) {
        return "/shared/" + secret;
    }
}
