package org.caibian.media;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of pictures; their bytes are in the {@link MediaStore}. */
@Component
class PictureRows {

    private final JdbcClient jdbc;

    PictureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Picture> find(Collection<String> hashes) {
        return jdbc.sql(
                        """
                        select sha256, mime, width, height, bytes, rights_until, file_name
                        from picture
                        where sha256 = any (:hashes)
                        """)
                .param("hashes", hashes.toArray(String[]::new))
                .query((row, n) ->
                        new Picture(
                                row.getString("sha256"),
                                row.getString("mime"),
                                row.getInt("width"),
                                row.getInt("height"),
                                row.getLong("bytes"),
                                Optional.ofNullable(row.getObject("rights_until", LocalDate.class)),
                                row.getString("file_name")))
                .list();
    }

    /**
     * Of two who come at once the second waits here, and is refused: no article locks a picture.
     */
    boolean limitRights(String sha256, Seen<LocalDate> seen, Optional<LocalDate> until) {
        return jdbc.sql(
                                """
                                update picture set rights_until = :until
                                where sha256 = :sha256
                                  and rights_until is not distinct from cast(:seen as date)
                                """)
                        .param("until", until.orElse(null), Types.DATE)
                        .param("seen", seen.value().orElse(null), Types.DATE)
                        .param("sha256", sha256)
                        .update()
                == 1;
    }

    /** Adds a picture; false where it is there already. */
    boolean add(Picture picture, PersonId by, Instant at) {
        return jdbc.sql(
                                """
                                insert into picture
                                  (sha256, mime, width, height, bytes, file_name, added_by, added_at)
                                values (:sha256, :mime, :width, :height, :bytes, :name, :by, :at)
                                on conflict (sha256) do nothing
                                """)
                        .param("sha256", picture.sha256())
                        .param("mime", picture.mime())
                        .param("width", picture.width())
                        .param("height", picture.height())
                        .param("bytes", picture.bytes())
                        .param("name", picture.fileName())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
