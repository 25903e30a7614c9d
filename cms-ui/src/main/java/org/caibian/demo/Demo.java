package org.caibian.demo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The whole demo as read: the newsroom, and its stories in the order of their files. */
record Demo(DemoNewsroom newsroom, List<Told> stories) {

    /** A story, its body in Markdown, and the file they stand in. */
    record Told(String file, DemoStory facts, String body) {

        /** What other stories call it. */
        String key() {
            return file.replaceFirst("\\.md$", "");
        }
    }

    /** Something that does not fit together. */
    record Fault(String file, String complaint) {}

    Optional<Fault> firstFault() {
        return stories.stream().flatMap(this::faults).findFirst();
    }

    private Stream<Fault> faults(Told told) {
        var facts = told.facts();
        return Stream.of(
                        missing("desk", facts.desk(), newsroom.desks(), DemoNewsroom.Desk::code),
                        missing(
                                "section",
                                facts.section(),
                                newsroom.sections(),
                                DemoNewsroom.Section::slug),
                        missing(
                                "source",
                                facts.source(),
                                newsroom.sources(),
                                DemoNewsroom.Supplier::key),
                        facts.topic().stream()
                                .flatMap(t ->
                                        missing(
                                                "topic",
                                                t,
                                                newsroom.topics(),
                                                DemoNewsroom.Topic::slug)),
                        facts.picture().stream()
                                .flatMap(p ->
                                        missing(
                                                "picture",
                                                p,
                                                newsroom.pictures(),
                                                DemoNewsroom.Picture::file)),
                        facts.tags().stream()
                                .flatMap(t -> missing("tag", t, newsroom.tags(), Object::toString)),
                        facts.continues().stream()
                                .flatMap(older -> missing("story", older, stories, Told::key)),
                        people(facts)
                                .flatMap(p ->
                                        missing(
                                                "person",
                                                p,
                                                newsroom.people(),
                                                DemoNewsroom.Person::account)))
                .flatMap(complaints -> complaints)
                .map(complaint -> new Fault(told.file(), complaint));
    }

    private static Stream<String> people(DemoStory facts) {
        return Stream.of(
                        Stream.of(facts.writtenBy()),
                        facts.claimedBy().stream(),
                        facts.lookedAgainBy().stream(),
                        facts.withdrawal().stream().map(DemoStory.Withdrawal::by),
                        facts.reviews().stream().map(DemoStory.Review::by))
                .flatMap(accounts -> accounts);
    }

    private static <T> Stream<String> missing(
            String what, String key, Iterable<T> known, Function<T, String> keyOf) {
        for (var one : known) {
            if (keyOf.apply(one).equals(key)) {
                return Stream.of();
            }
        }
        return Stream.of("the demo has no " + what + " '" + key + "'");
    }
}
