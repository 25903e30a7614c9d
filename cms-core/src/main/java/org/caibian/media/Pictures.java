package org.caibian.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.shared.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The picture library: takes JPEG and PNG, knows them by what they are and not by their names. */
@Component
@Transactional
public class Pictures {

    /** The largest file that is taken, in bytes. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    /** The longest side of a picture that is taken, in pixels. */
    public static final int MOST_PIXELS_A_SIDE = 12_000;

    private static final Map<String, String> MIMES =
            Map.of("jpeg", "image/jpeg", "png", "image/png");

    private static final int LONGEST_NAME = 200;
    private static final Pattern NO_NAME = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]+");

    private final PictureRows rows;
    private final MediaStore store;
    private final Ledger ledger;
    private final Clock clock;

    Pictures(PictureRows rows, MediaStore store, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Brings a picture into the library, inside the transaction of the act it is brought for; the
     * same bytes twice are one picture, by the name they came with first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PictureResult add(byte[] bytes, String fileName, PersonId by) {
        if (bytes.length > MOST_BYTES) {
            return new PictureResult.TooLarge(MOST_BYTES);
        }
        var measured = measure(bytes, plain(fileName));
        if (measured.isEmpty()) {
            return new PictureResult.NotAPicture();
        }
        var picture = measured.get();
        if (picture.width() > MOST_PIXELS_A_SIDE || picture.height() > MOST_PIXELS_A_SIDE) {
            return new PictureResult.TooLarge(MOST_BYTES);
        }
        keep(picture, bytes, by);
        return new PictureResult.Kept(picture);
    }

    /**
     * Says until which day a picture may be printed, inside the act that asked for it; for ever
     * where no day is given. False where there is no such picture, or another day than was {@code
     * seen}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean limitRights(
            String sha256, Seen<LocalDate> seen, Optional<LocalDate> until, PersonId by) {
        if (!rows.limitRights(sha256, seen, until)) {
            return false;
        }
        ledger.write(
                Act.PICTURE_RIGHTS_SET,
                by,
                Map.of("sha256", sha256, "until", until.map(LocalDate::toString).orElse("")));
        return true;
    }

    /** Who said last until which day a picture may be printed, where somebody did. */
    @Transactional(readOnly = true)
    public Optional<PersonId> lastToLimit(String sha256) {
        return ledger.lastToLimit(sha256);
    }

    @Transactional(readOnly = true)
    public Optional<Picture> find(String sha256) {
        return rows.find(List.of(sha256)).stream().findFirst();
    }

    /** Those of these pictures that the library holds, by the hash of their bytes. */
    @Transactional(readOnly = true)
    public Map<String, Picture> all(Collection<String> hashes) {
        return hashes.isEmpty()
                ? Map.of()
                : rows.find(hashes).stream()
                        .collect(Collectors.toUnmodifiableMap(Picture::sha256, each -> each));
    }

    /** The bytes of a picture that the library holds. */
    public InputStream open(Picture picture) {
        try {
            return store.open(picture.sha256());
        } catch (IOException gone) {
            throw new UncheckedIOException("Picture " + picture.sha256(), gone);
        }
    }

    /**
     * The bytes of a picture {@code width} pixels wide, one of the {@link Sizes} it is offered in:
     * made when somebody asks for the first time, and kept. Where it cannot be made smaller they
     * are its own.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public byte[] smaller(Picture picture, int width) {
        var name = picture.sha256() + "-" + width;
        try {
            if (!store.holds(name)) {
                var own = read(picture.sha256());
                store.put(name, Shrinking.toWidth(own, width).orElse(own));
            }
            return read(name);
        } catch (IOException gone) {
            throw new UncheckedIOException("Picture " + name, gone);
        }
    }

    private byte[] read(String name) throws IOException {
        try (var bytes = store.open(name)) {
            return bytes.readAllBytes();
        }
    }

    private void keep(Picture picture, byte[] bytes, PersonId by) {
        try {
            store.put(picture.sha256(), bytes);
        } catch (IOException full) {
            throw new UncheckedIOException("Picture " + picture.sha256(), full);
        }
        if (rows.add(picture, by, clock.instant())) {
            ledger.write(Act.PICTURE_ADDED, by, Map.of("sha256", picture.sha256()));
        }
    }

    /** Without what no name is made of, and not longer than names are. */
    private static String plain(String fileName) {
        var name = NO_NAME.matcher(fileName).replaceAll(" ").strip();
        int end = Math.min(name.codePointCount(0, name.length()), LONGEST_NAME);
        return name.substring(0, name.offsetByCodePoints(0, end));
    }

    private static Optional<Picture> measure(byte[] bytes, String fileName) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                var mime = MIMES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
                if (mime == null) {
                    return Optional.empty();
                }
                reader.setInput(input, true, true);
                return Optional.of(
                        new Picture(
                                Sha256.hex(bytes),
                                mime,
                                reader.getWidth(0),
                                reader.getHeight(0),
                                bytes.length,
                                Optional.empty(),
                                fileName));
            } finally {
                reader.dispose();
            }
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
