package org.caibian.media;

import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps bytes by a name of their own, which begins with a SHA-256: what was put once never changes.
 */
interface MediaStore {

    void put(String name, byte[] bytes) throws IOException;

    boolean holds(String name);

    /** The bytes put under that name, from the start. */
    InputStream open(String name) throws IOException;
}
