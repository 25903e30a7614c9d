package org.caibian.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.manuscript.Kind;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.rule.RuleResult;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.source.SourceResult;
import org.caibian.source.Sources;
import org.caibian.staff.Administration;
import org.caibian.staff.DeskResult;
import org.caibian.staff.HireResult;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Welcome;
import org.caibian.subject.SubjectResult;
import org.caibian.subject.Subjects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Sets up the empty house, through the doors an administrator would use. */
@Component
@ConditionalOnBooleanProperty("caibian.demo")
class DemoHouse {
    private static final String NEWSROOM = "newsroom.yaml";

    private final Welcome welcome;
    private final Administration administration;
    private final Subjects subjects;
    private final Sources sources;
    private final Pictures pictures;
    private final RoundRules rules;
    private final PasswordEncoder passwords;

    DemoHouse(
            Welcome welcome,
            Administration administration,
            Subjects subjects,
            Sources sources,
            Pictures pictures,
            RoundRules rules,
            PasswordEncoder passwords) {
        this.welcome = welcome;
        this.administration = administration;
        this.subjects = subjects;
        this.sources = sources;
        this.pictures = pictures;
        this.rules = rules;
        this.passwords = passwords;
    }

    void setUp(DemoNewsroom newsroom, DemoKeys keys) {
        // One hash for all: slow hashing is meant for real passwords, of which there is none here.
        var hash = passwords.encode(newsroom.password());
        var first = holderOf(newsroom, Role.ADMIN);
        keys.people().put(first.account(), enter(first, hash));
        var by = keys.person(first.account());
        desks(newsroom, keys, by);
        people(newsroom, first, hash, keys, by);
        rules(newsroom, keys);
        subjects(newsroom, keys, by);
        sources(newsroom, keys, by);
        pictures(newsroom, keys, by);
    }

    private static DemoNewsroom.Person holderOf(DemoNewsroom newsroom, Role role) {
        return newsroom.people().stream()
                .filter(person -> person.holdsForTheHouse(role.name()))
                .findFirst()
                .orElseThrow(() -> new UnreadableDemo(NEWSROOM, "nobody is " + role));
    }

    private PersonId enter(DemoNewsroom.Person first, String hash) {
        var token = welcome.issue().orElseThrow();
        var entered = welcome.enter(token, first.account(), first.name(), hash);
        return Played.as(HireResult.Hired.class, entered, first.account()).person();
    }

    private void desks(DemoNewsroom newsroom, DemoKeys keys, PersonId by) {
        for (var desk : newsroom.desks()) {
            var added = administration.addDesk(desk.code(), desk.name(), desk.english(), by);
            keys.desks()
                    .put(desk.code(), Played.as(DeskResult.Added.class, added, NEWSROOM).desk());
        }
    }

    private void people(
            DemoNewsroom newsroom,
            DemoNewsroom.Person first,
            String hash,
            DemoKeys keys,
            PersonId by) {
        for (var person : newsroom.people()) {
            if (!person.equals(first)) {
                var hired =
                        administration.hire(
                                new NewPerson(
                                        person.account(), person.name(), hash, posts(person, keys)),
                                by);
                keys.people()
                        .put(
                                person.account(),
                                Played.as(HireResult.Hired.class, hired, person.account())
                                        .person());
            }
        }
    }

    private static Set<Post> posts(DemoNewsroom.Person person, DemoKeys keys) {
        var posts = new HashSet<Post>();
        person.house().forEach(role -> posts.add(Post.house(Role.valueOf(role))));
        person.desks()
                .forEach((code, roles) -> {
                    var desks =
                            code.equals("*")
                                    ? List.copyOf(keys.desks().values())
                                    : List.of(keys.desk(code));
                    for (var desk : desks) {
                        roles.forEach(role -> posts.add(Post.on(desk, Role.valueOf(role))));
                    }
                });
        return posts;
    }

    /**
     * As the chief editor of this house wants it: originals are proofread once, and flashes are
     * switched on.
     */
    private void rules(DemoNewsroom newsroom, DemoKeys keys) {
        var chief = keys.person(holderOf(newsroom, Role.CHIEF_EDITOR).account());
        Stream.of(new RoundRule(Kind.ORIGINAL, 3, 1), new RoundRule(Kind.FLASH, 1, 0))
                .map(rule -> rules.set(Seen.of(rules.of(rule.kind())), rule, chief))
                .forEach(set -> Played.as(RuleResult.Set.class, set, NEWSROOM));
    }

    private void subjects(DemoNewsroom newsroom, DemoKeys keys, PersonId by) {
        var added = new ArrayList<SubjectResult>();
        for (var section : newsroom.sections()) {
            added.add(subjects.addSection(section.slug(), section.name(), section.english(), by));
        }
        newsroom.topics().forEach(t -> added.add(subjects.addTopic(t.slug(), t.name(), by)));
        if (added.stream().anyMatch(result -> result != SubjectResult.ADDED)) {
            throw new UnreadableDemo(NEWSROOM, "sections or topics were refused: " + added);
        }
        subjects.sections().forEach(section -> keys.sections().put(section.slug(), section.id()));
    }

    private void sources(DemoNewsroom newsroom, DemoKeys keys, PersonId by) {
        for (var unit : newsroom.sources()) {
            var listed = sources.add(unit.name(), unit.own(), unit.from(), unit.to(), by);
            keys.sources()
                    .put(
                            unit.key(),
                            Played.as(SourceResult.Listed.class, listed, unit.key()).source());
        }
    }

    private void pictures(DemoNewsroom newsroom, DemoKeys keys, PersonId by) {
        for (var picture : newsroom.pictures()) {
            var file = "demo/pictures/" + picture.file() + ".jpg";
            var kept = pictures.add(bytes(file), picture.file() + ".jpg", by);
            keys.pictures()
                    .put(
                            picture.file(),
                            Played.as(PictureResult.Kept.class, kept, file).picture().sha256());
        }
    }

    private static byte[] bytes(String file) {
        try {
            return new ClassPathResource(file).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(file, missing);
        }
    }
}
