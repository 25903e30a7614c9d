package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.ContentHash;
import org.caibian.manuscript.ContentJson;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of revisions, which are added and never changed. */
@Component
class RevisionRows {

    private final JdbcClient jdbc;

    RevisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Names the draft's words as they stand; the same words twice in a row are one revision,
     * whatever was named of another draft in between.
     */
    int name(Draft draft, Revision.Occasion occasion, PersonId by, Instant at) {
        var latest = latest(draft.article());
        var last =
                draft.stage()
                        .ofRevision()
                        .flatMap(number -> find(draft.article(), number))
                        .or(() -> latest);
        if (last.filter(r -> r.hash().equals(draft.hash())).isPresent()) {
            return last.get().number();
        }
        return jdbc.sql(
                        """
                        insert into revision
                          (article, number, content, hash, characters, occasion, named_by, named_at)
                        values (:article, :number, cast(:content as jsonb), :hash, :characters,
                                :occasion, :by, :at)
                        returning number
                        """)
                .param("article", draft.article().value())
                .param("number", latest.map(Revision::number).orElse(0) + 1)
                .param("content", ContentJson.write(draft.content()))
                .param("hash", draft.hash().hex())
                .param("characters", draft.content().body().characters())
                .param("occasion", occasion.name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    Content content(ArticleId article, int number) {
        return ContentJson.read(
                jdbc.sql(
                                """
                                select content from revision
                                where article = :article and number = :number
                                """)
                        .param("article", article.value())
                        .param("number", number)
                        .query(String.class)
                        .single());
    }

    Optional<Revision> find(ArticleId article, int number) {
        return jdbc.sql(
                        """
                        select number, hash, characters, occasion, named_by, named_at from revision
                        where article = :article and number = :number
                        """)
                .param("article", article.value())
                .param("number", number)
                .query(RevisionRows::revision)
                .optional();
    }

    /**
     * The revisions from {@code from} on and before {@code below} by the hash of their words, the
     * latest of equal ones; also without what readers were told of a correction, as the next draft
     * begins.
     */
    Map<String, Integer> byHash(ArticleId article, int from, int below) {
        var numbers = new HashMap<String, Integer>();
        jdbc.sql(
                        """
                        select number, hash, case when jsonb_exists(content, 'note') then content end as content
                        from revision
                        where article = :article and number >= :from and number < :below
                        order by number
                        """)
                .param("article", article.value())
                .param("from", from)
                .param("below", below)
                .query(row -> {
                    int number = row.getInt("number");
                    numbers.put(row.getString("hash"), number);
                    Optional.ofNullable(row.getString("content"))
                            .map(json -> ContentJson.read(json).noting("").hash().hex())
                            .ifPresent(hash -> numbers.put(hash, number));
                });
        return numbers;
    }

    /**
     * The hashes these words are known by, as they are, and with and without what readers were told
     * of a correction.
     */
    Set<String> hashes(ArticleId article, Content words) {
        var bare = words.noting("").hash();
        var hashes = new HashSet<>(Set.of(bare.hex()));
        hashes.add(words.hash().hex());
        jdbc.sql(
                        """
                        select hash, content from revision
                        where article = :article and characters = :characters
                          and jsonb_exists(content, 'note')
                        """)
                .param("article", article.value())
                .param("characters", words.body().characters())
                .query(row -> {
                    if (ContentJson.read(row.getString("content")).noting("").hash().equals(bare)) {
                        hashes.add(row.getString("hash"));
                    }
                });
        return hashes;
    }

    private Optional<Revision> latest(ArticleId article) {
        return list(article, Keyset.START, 1).items().stream().findFirst();
    }

    Slice<Revision> list(ArticleId article, Keyset from, int limit) {
        var revisions =
                jdbc.sql(
                                """
                                select number, hash, characters, occasion, named_by, named_at from revision
                                where article = :article and number < :before
                                order by number desc limit :limit
                                """)
                        .param("article", article.value())
                        .param("before", from.id())
                        .param("limit", limit + 1)
                        .query(RevisionRows::revision)
                        .list();
        return Slice.of(
                revisions, limit, revision -> new Keyset(revision.namedAt(), revision.number()));
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getInt("number"),
                new ContentHash(row.getString("hash")),
                row.getInt("characters"),
                Revision.Occasion.valueOf(row.getString("occasion")),
                new PersonId(row.getLong("named_by")),
                Columns.instant(row, "named_at"));
    }
}
