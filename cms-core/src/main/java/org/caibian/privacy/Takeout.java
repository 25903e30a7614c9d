package org.caibian.privacy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.caibian.shared.PersonId;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that is kept about somebody, to be written as one ZIP of JSON files. It is read into a file
 * first, so that whoever downloads it slowly holds no connection to the database.
 */
public final class Takeout {

    /** Nobody's is as large; where one is, nothing of it is handed out. */
    static final long MOST_BYTES = 128L << 20;

    private final PersonId person;
    private final DrawerRows rows;
    private final TransactionTemplate reading;
    private final long most;

    Takeout(PersonId person, DrawerRows rows, TransactionTemplate reading, long most) {
        this.person = person;
        this.rows = rows;
        this.reading = reading;
        this.most = most;
    }

    /**
     * Writes it, as it is at one moment; {@code out} stays open. The file is nobody's but this
     * program's and gone with the last byte, also where the program ends before.
     */
    public void writeTo(OutputStream out) throws IOException {
        try (var file =
                FileChannel.open(
                        Files.createTempFile("takeout", ".zip"),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE)) {
            read(file);
            Channels.newInputStream(file.position(0)).transferTo(out);
        }
    }

    private void read(FileChannel file) throws IOException {
        var bounded = new BoundedOutput(Channels.newOutputStream(file), most);
        var kept = new BufferedOutputStream(bounded);
        try {
            reading.executeWithoutResult(_ -> write(kept));
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        }
        kept.flush();
    }

    private void write(OutputStream out) {
        try {
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (var drawer : Drawer.values()) {
                zip.putNextEntry(new ZipEntry(drawer.fileName()));
                write(drawer, zip);
                zip.closeEntry();
            }
            var portrait = rows.portrait(person);
            if (portrait.isPresent()) {
                zip.putNextEntry(new ZipEntry("picture.jpg"));
                zip.write(portrait.get());
                zip.closeEntry();
            }
            zip.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(Drawer drawer, OutputStream out) throws IOException {
        var before = new String[] {"[\n"};
        rows.each(
                drawer,
                person,
                row -> {
                    put(before[0] + row, out);
                    before[0] = ",\n";
                });
        put(before[0].equals("[\n") ? "[]\n" : "\n]\n", out);
    }

    private static void put(String text, OutputStream out) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
