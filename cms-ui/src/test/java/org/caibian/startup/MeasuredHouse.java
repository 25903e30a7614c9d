package org.caibian.startup;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.caibian.CaibianApplication;
import org.caibian.staff.Administration;
import org.caibian.staff.HireResult;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.TestNewsroom;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The house that is measured: the whole program, with a desk on which five hundred people write.
 */
final class MeasuredHouse implements AutoCloseable {
    static final String PASSWORD = "a boat in the bay";

    private static final int PEOPLE = 500;

    private final ConfigurableApplicationContext context;
    private final TestNewsroom newsroom;
    private final List<Person> people;

    MeasuredHouse(Path data) {
        context =
                new SpringApplicationBuilder(CaibianApplication.class)
                        .run(
                                "--server.port=0",
                                "--caibian.demo=false",
                                "--caibian.data=" + data,
                                "--logging.level.root=warn");
        newsroom = TestNewsroom.in(context);
        people = hired();
    }

    /** All under one hash: that it is slow is measured apart. */
    private List<Person> hired() {
        var hash = part(PasswordEncoder.class).encode(PASSWORD);
        var post = Set.of(Post.on(newsroom.desk, Role.REPORTER));
        return IntStream.range(0, PEOPLE)
                .mapToObj(n -> new NewPerson("writer" + n, "记者" + n, hash, post))
                .map(each -> part(Administration.class).hire(each, newsroom.administrator))
                .map(hired -> part(Staff.class).person(((HireResult.Hired) hired).person()))
                .toList();
    }

    TestNewsroom newsroom() {
        return newsroom;
    }

    /** Who writes there, each of them by {@link #PASSWORD}. */
    List<Person> people() {
        return people;
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    URI site() {
        return URI.create(
                "http://127.0.0.1:"
                        + context.getEnvironment().getRequiredProperty("local.server.port")
                        + "/");
    }

    @Override
    public void close() {
        context.close();
    }
}
