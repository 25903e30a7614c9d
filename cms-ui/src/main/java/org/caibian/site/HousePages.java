package org.caibian.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.shared.Newsroom;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages that say who makes the paper. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class HousePages {

    private static final int MOST_PEOPLE = 1_000;
    private static final int CORRECTIONS = 50;

    private final Stories stories;
    private final Staff staff;
    private final Shelf shelf;
    private final Frames frames;
    private final Newsroom newsroom;

    HousePages(Stories stories, Staff staff, Shelf shelf, Frames frames, Newsroom newsroom) {
        this.stories = stories;
        this.staff = staff;
        this.shelf = shelf;
        this.frames = frames;
        this.newsroom = newsroom;
    }

    HousePage about() {
        var title = frames.say("nav.about", newsroom.name());
        return page(title, frames.say("about.what", newsroom.name()), "/about", List.of());
    }

    /** The chief editors and who leads each desk; nobody else's name is public by itself. */
    HousePage people() {
        var people = staff.peopleAfter("", MOST_PEOPLE).stream().filter(Person::active).toList();
        var offices = new ArrayList<HousePage.Office>();
        offices.add(
                office(frames.say("people.chief"), people, person -> person.is(Role.CHIEF_EDITOR)));
        staff.desks()
                .forEach(desk ->
                        offices.add(
                                office(
                                        desk.name(),
                                        people,
                                        person -> person.is(Role.DESK_CHIEF, desk.id()))));
        offices.removeIf(office -> office.people().isEmpty());
        return new HousePage(
                head(frames.say("nav.masthead"), frames.say("people.words"), "/masthead"),
                frames.masthead(""),
                List.copyOf(offices),
                List.of());
    }

    HousePage corrections() {
        return page(
                frames.say("nav.corrections"),
                frames.say("corrections.words"),
                "/corrections",
                stories.corrected(CORRECTIONS));
    }

    private HousePage page(String title, String words, String path, List<StoryLine> corrected) {
        var cards = shelf.cards(corrected.stream().map(StoryLine::article).toList());
        return new HousePage(
                head(title, words, path), frames.masthead(""), List.of(), cards.of(corrected));
    }

    private Head head(String title, String words, String path) {
        return frames.head(Head.Kind.PAGE, title, words, path);
    }

    private static HousePage.Office office(
            String name, List<Person> people, Predicate<Person> leads) {
        return new HousePage.Office(name, people.stream().filter(leads).map(Person::name).toList());
    }
}
