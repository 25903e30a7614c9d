package org.caibian.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.caibian.shared.PersonId;
import org.springframework.transaction.support.TransactionTemplate;

/** All that is kept about somebody, to be written as one ZIP of JSON files while it is read. */
public final class Takeout {

    private final PersonId person;
    private final DrawerRows rows;
    private final TransactionTemplate reading;

    Takeout(PersonId person, DrawerRows rows, TransactionTemplate reading) {
        this.person = person;
        this.rows = rows;
        this.reading = reading;
    }

    /** Writes it, as it is at one moment; {@code out} stays open. */
    public void writeTo(OutputStream out) throws IOException {
        try {
            reading.executeWithoutResult(_ -> write(out));
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        }
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
