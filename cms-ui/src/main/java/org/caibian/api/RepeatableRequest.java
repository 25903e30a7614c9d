package org.caibian.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.media.Pictures;
import org.caibian.shared.Sha256;
import org.springframework.http.HttpHeaders;

/** A request whose body has been read whole and can be read again. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    /** Holds the longest body an article may have, in the widest script. */
    static final int LARGEST = 8_000_000;

    /** What a picture may have. */
    static final int LARGEST_PICTURE = (int) Pictures.MOST_BYTES;

    private final byte[] body;

    private RepeatableRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Empty where the body is larger than what is sent so may be. */
    static Optional<RepeatableRequest> of(HttpServletRequest request) throws IOException {
        int largest = isPicture(request) ? LARGEST_PICTURE : LARGEST;
        var body = request.getInputStream().readNBytes(largest + 1);
        return body.length > largest
                ? Optional.empty()
                : Optional.of(new RepeatableRequest(request, body));
    }

    private static boolean isPicture(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("image/");
    }

    /** What makes two requests the same: the act, the version it is meant for, the body. */
    String digest() {
        var all = new ByteArrayOutputStream();
        Stream.of(
                        getMethod(),
                        getRequestURI(),
                        getQueryString(),
                        getHeader(HttpHeaders.IF_MATCH),
                        "")
                .map(part -> part + "\n")
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .forEach(all::writeBytes);
        all.writeBytes(body);
        return Sha256.hex(all.toByteArray());
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Stored(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Stored extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Stored(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Read at once");
        }
    }
}
