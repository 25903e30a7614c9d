package org.caibian.privacy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes, and fails with the next one: what is read for somebody fills no disk. */
final class BoundedOutput extends FilterOutputStream {

    private final long most;
    private long taken;

    BoundedOutput(OutputStream out, long most) {
        super(out);
        this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
        take(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int many) throws IOException {
        take(many);
        out.write(bytes, from, many);
    }

    private void take(int many) throws IOException {
        taken += many;
        if (taken > most) {
            throw new IOException("Larger than " + most + " bytes");
        }
    }
}
