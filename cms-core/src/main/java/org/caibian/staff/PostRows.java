package org.caibian.staff;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who holds which post, and of which of them a directory gives. */
@Component
class PostRows {

    private final JdbcClient jdbc;

    PostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives somebody these posts and no others; of those held already it stays known whose gift.
     */
    void set(PersonId person, Set<Post> posts) {
        jdbc.sql(
                        """
                        delete from post where person = :person
                          and role || ':' || coalesce(desk::text, '') <> all (:kept)
                        """)
                .param("person", person.value())
                .param("kept", posts.stream().map(PostRows::told).toArray(String[]::new))
                .update();
        posts.forEach(post -> give(person, post));
    }

    /** What that directory gives somebody now. */
    Set<Post> given(PersonId person, String directory) {
        return jdbc
                .sql(
                        "select role, desk from post where person = :person and directory = :directory")
                .param("person", person.value())
                .param("directory", directory)
                .query((row, _) ->
                        new Post(
                                Role.valueOf(row.getString("role")),
                                Optional.ofNullable(row.getObject("desk", Long.class))
                                        .map(DeskId::new)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Gives that post beside those held. */
    void give(PersonId person, Post post) {
        give(person, post, "");
    }

    /** Has a directory give that post, unless it is held already; people do without one. */
    void give(PersonId person, Post post, String directory) {
        jdbc.sql(
                        """
                        insert into post (person, role, desk, directory)
                        values (:person, :role, :desk, nullif(:directory, ''))
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("role", post.role().name())
                .param("desk", post.desk().map(DeskId::value).orElse(null))
                .param("directory", directory)
                .update();
    }

    /** Takes what that directory gave. */
    void take(PersonId person, Post post, String directory) {
        jdbc.sql(
                        """
                        delete from post where person = :person and directory = :directory
                          and role || ':' || coalesce(desk::text, '') = :post
                        """)
                .param("person", person.value())
                .param("directory", directory)
                .param("post", told(post))
                .update();
    }

    /** What directories gave somebody is theirs as if people had given it. */
    void forgetDirectories(PersonId person) {
        jdbc.sql("update post set directory = null where person = :person")
                .param("person", person.value())
                .update();
    }

    private static String told(Post post) {
        return post.role() + ":" + post.desk().map(DeskId::toString).orElse("");
    }
}
