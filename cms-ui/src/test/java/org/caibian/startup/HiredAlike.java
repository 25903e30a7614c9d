package org.caibian.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * People brought into a house past its program, all with the posts and the password of somebody who
 * works there: that one password is slow to hash is measured elsewhere.
 */
final class HiredAlike {
    private static final String PEOPLE =
            """
            with hired as (
              insert into person (account, name, password_hash, active, first_in_at)
              select 'writer' || n, '记者' || n, password_hash, true, now()
              from person, generate_series(1, ?) n where account = ?
              returning id, account),
            posts as (
              insert into post (person, role, desk)
              select hired.id, post.role, post.desk
              from hired, post join person on person.id = post.person where person.account = ?)
            select account from hired order by id
            """;

    private final KeptDatabase database;

    HiredAlike(Path data) {
        database = new KeptDatabase(data);
    }

    /** The accounts of so many who are like {@code account}. */
    List<String> to(String account, int many) throws IOException, SQLException {
        try (var connection = database.connection();
                var place = connection.createStatement();
                var statement = connection.prepareStatement(PEOPLE)) {
            // What a post on a desk that was merged means is found out by names without a schema.
            place.execute("set search_path to newsroom, public");
            statement.setInt(1, many);
            statement.setString(2, account);
            statement.setString(3, account);
            var accounts = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    accounts.add(rows.getString(1));
                }
            }
            return accounts;
        }
    }
}
