package org.caibian.media;

import java.io.IOException;
import java.io.InputStream;

/** Keeps bytes by their SHA-256: what was put once never changes. */
interface MediaStore {

    void put(String sha256, byte[] bytes) throws IOException;

    /** The bytes put under that hash, from the start. */
    InputStream open(String sha256) throws IOException;
}
