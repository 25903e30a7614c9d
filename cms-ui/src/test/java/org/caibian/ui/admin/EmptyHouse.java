package org.caibian.ui.admin;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.CaibianApplication;
import org.caibian.loop.Door;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.signin.SignInAdministration;
import org.caibian.staff.Administration;
import org.caibian.staff.DeskResult;
import org.caibian.staff.HireResult;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Welcome;
import org.caibian.testing.TestDatabase;
import org.caibian.testing.TestNewsroom;
import org.flywaydb.core.Flyway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The whole program on a real database, without anybody in it until a test lets somebody in. A
 * password costs as little as the settings allow.
 */
final class EmptyHouse implements AutoCloseable {
    /** Of whoever a test lets in. */
    static final String PASSWORD = "一句长长的话就是好密码";

    /** What every house begins with, made once: the tables with nobody in them. */
    private static final class Tables {
        private static final String DATABASE = made();

        private static String made() {
            var database = TestDatabase.newDatabase();
            Flyway.configure()
                    .dataSource(database, TestDatabase.user(), TestDatabase.password())
                    .schemas("newsroom", "flowable", "events")
                    .defaultSchema("newsroom")
                    .load()
                    .migrate();
            return database;
        }
    }

    private final ConfigurableApplicationContext program;
    private final String hash;

    EmptyHouse(Path data, String... settings) {
        var all =
                Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--caibian.passwords.memory=7168",
                                "--caibian.passwords.passes=1",
                                "--caibian.data=" + data,
                                "--spring.datasource.url=" + TestDatabase.copyOf(Tables.DATABASE),
                                "--spring.datasource.username=" + TestDatabase.user(),
                                "--spring.datasource.password=" + TestDatabase.password()),
                        Stream.of(settings));
        program =
                new SpringApplicationBuilder(CaibianApplication.class)
                        .run(all.toArray(String[]::new));
        hash = part(PasswordEncoder.class).encode(PASSWORD);
    }

    /** The first administrator, 周予安, who is let in when first asked for. */
    PersonId administrator() {
        return part(Staff.class)
                .byAccount("zhouyuan")
                .map(Person::id)
                .orElseGet(() -> {
                    var welcome = part(Welcome.class);
                    var link = welcome.issue().orElseThrow();
                    return hired(welcome.enter(link, "zhouyuan", "周予安", hash));
                });
    }

    PersonId hire(String account, String name, Post... posts) {
        return hire(new NewPerson(account, name, hash, Set.of(posts)));
    }

    /** Somebody whose letters come to that address. */
    PersonId hire(String account, String name, String email, Post... posts) {
        return hire(new NewPerson(account, name, Optional.of(email), hash, Set.of(posts)));
    }

    private PersonId hire(NewPerson person) {
        return hired(part(Administration.class).hire(person, administrator()));
    }

    private static PersonId hired(HireResult result) {
        return ((HireResult.Hired) result).person();
    }

    DeskId addDesk(String code, String name, String nameEn) {
        var added = part(Administration.class).addDesk(code, name, nameEn, administrator());
        return ((DeskResult.Added) added).desk();
    }

    /** Whoever has one of these roles, and nobody else, comes in with a second factor. */
    void asksForTwo(Role... roles) {
        var rules = part(SignInAdministration.class);
        rules.require(Seen.of(rules.required()), Set.of(roles), administrator());
    }

    /** Another desk in it, with people of its own. */
    TestNewsroom newsroom() {
        return TestNewsroom.in(program);
    }

    <T> T part(Class<T> type) {
        return program.getBean(type);
    }

    ApplicationContext program() {
        return program;
    }

    String desk() {
        return "http://127.0.0.1:"
                + program.getEnvironment().getProperty("local.server.port")
                + "/desk/";
    }

    /** Somebody at that window who goes straight to where they have to do. */
    HouseKeeper letIn(Page window, String account) {
        return letIn(window, account, PASSWORD);
    }

    HouseKeeper letIn(Page window, String account, String password) {
        new Door(desk().replaceFirst("/desk/$", "")).letsIn(window.context(), account, password);
        return new HouseKeeper(window, desk());
    }

    /** The same by the name of this machine, as passkeys know it. */
    String deskByName() {
        return desk().replace("127.0.0.1", "localhost");
    }

    @Override
    public void close() {
        program.close();
    }
}
