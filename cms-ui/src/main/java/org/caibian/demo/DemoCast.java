package org.caibian.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who reviews what: those a story's file names, and where it names nobody, those of the desk in
 * turn.
 */
final class DemoCast {
    private static final List<String> ROLES = List.of("EDITOR", "DESK_CHIEF", "CHIEF_EDITOR");

    private final DemoNewsroom newsroom;

    DemoCast(DemoNewsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** The decisions taken on a story so far, in the order of the steps. */
    List<DemoStory.Review> decisions(Demo.Told told) {
        var facts = told.facts();
        int wanted = Math.max(facts.seals(), facts.reviews().size());
        var cast = new ArrayList<DemoStory.Review>();
        for (int step = 0; step < wanted; step++) {
            cast.add(
                    step < facts.reviews().size()
                            ? facts.reviews().get(step)
                            : inTurn(told, step, cast));
        }
        return cast;
    }

    /** Who proofreads a story. */
    String proofreader(Demo.Told told) {
        var desk = told.facts().desk();
        var free =
                newsroom.people().stream()
                        .filter(holds("PROOFREADER", desk))
                        .filter(busy(told, List.of()).negate())
                        .toList();
        return free.get(turn(told, free.size())).account();
    }

    private DemoStory.Review inTurn(Demo.Told told, int step, List<DemoStory.Review> before) {
        var free = candidates(told, step).stream().filter(busy(told, before).negate()).toList();
        if (free.isEmpty()) {
            throw new UnreadableDemo(told.file(), "nobody is free for " + ROLES.get(step));
        }
        var opinions = opinions(step);
        return new DemoStory.Review(
                free.get(turn(told, free.size())).account(),
                opinions.get(turn(told, opinions.size())));
    }

    private List<DemoNewsroom.Person> candidates(Demo.Told told, int step) {
        var desk = told.facts().desk();
        return newsroom.people().stream().filter(holds(ROLES.get(step), desk)).toList();
    }

    /** Chiefs who are editors too are kept for the second review. */
    private static Predicate<DemoNewsroom.Person> holds(String role, String desk) {
        return switch (role) {
            case "CHIEF_EDITOR" -> person -> person.holdsForTheHouse(role);
            case "EDITOR" ->
                    person -> person.holds(role, desk) && !person.holds("DESK_CHIEF", desk);
            default -> person -> person.holds(role, desk);
        };
    }

    private static Predicate<DemoNewsroom.Person> busy(
            Demo.Told told, List<DemoStory.Review> before) {
        var facts = told.facts();
        return person ->
                person.account().equals(facts.writtenBy())
                        || facts.claimedBy().filter(person.account()::equals).isPresent()
                        || before.stream().anyMatch(r -> r.by().equals(person.account()))
                        || facts.reviews().stream().anyMatch(r -> r.by().equals(person.account()));
    }

    private List<String> opinions(int step) {
        return switch (step) {
            case 0 -> newsroom.opinions().first();
            case 1 -> newsroom.opinions().second();
            default -> newsroom.opinions().last();
        };
    }

    private static int turn(Demo.Told told, int of) {
        return Math.floorMod(told.file().hashCode(), of);
    }
}
