package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.caibian.staff.Departure;
import org.caibian.staff.Person;
import org.caibian.staff.Post;

/**
 * Somebody of a cast is suspended, or short of a role, for a while; one at a time, so that the
 * others can do without.
 */
final class Suspensions {

    private final ReviewRoom room;
    private final Cast cast;
    private final PersonId administrator;
    private Optional<Person> away = Optional.empty();

    Suspensions(ReviewRoom room, Cast cast) {
        this.room = room;
        this.cast = cast;
        this.administrator = room.people.administrator;
    }

    /** Somebody goes, unless somebody is away already. */
    synchronized void begin(Random dice) {
        if (away.isPresent()) {
            return;
        }
        var person = room.staff.person(cast.anybody(dice));
        away = Optional.of(person);
        if (dice.nextBoolean()) {
            room.departures.deactivate(
                    new Departure(person.id(), Optional.empty(), "停职"), administrator);
        } else {
            room.administration.setPosts(
                    person.id(), person.posts(), allButOne(person, dice), administrator);
        }
    }

    private static Set<Post> allButOne(Person person, Random dice) {
        var kept = new ArrayList<>(person.posts());
        kept.sort(Comparator.comparing(Post::role));
        kept.remove(dice.nextInt(kept.size()));
        return Set.copyOf(kept);
    }

    /** Whoever is away comes back as they were. */
    synchronized void end() {
        away.ifPresent(this::restore);
        away = Optional.empty();
    }

    private void restore(Person person) {
        var now = room.staff.person(person.id());
        if (!now.active()) {
            room.departures.reactivate(person.id(), administrator);
        }
        if (!now.posts().equals(person.posts())) {
            room.administration.setPosts(person.id(), now.posts(), person.posts(), administrator);
        }
    }

    /** Who may do nothing at all now. */
    synchronized Optional<PersonId> suspended() {
        return away.map(Person::id).filter(id -> !room.staff.person(id).active());
    }

    /** That whoever was suspended when the ledger had come to that line has done nothing since. */
    void requireIdle(PersonId suspended, long line) {
        var done =
                room.jdbc
                        .sql("select act from ledger where number > :line and by_person = :person")
                        .param("line", line)
                        .param("person", suspended.value())
                        .query(String.class)
                        .list();
        assertThat(done).as("what %s did while suspended", suspended).isEmpty();
    }
}
