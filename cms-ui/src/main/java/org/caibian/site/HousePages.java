package org.caibian.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.caibian.shared.Newsroom;
import org.caibian.staff.PeopleFilter;
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

    private static final int AT_ONCE = 200;

    private final Staff staff;
    private final Frames frames;
    private final Newsroom newsroom;

    HousePages(Staff staff, Frames frames, Newsroom newsroom) {
        this.staff = staff;
        this.frames = frames;
        this.newsroom = newsroom;
    }

    HousePage about() {
        var title = frames.say("nav.about", newsroom.name());
        return new HousePage(
                head(title, frames.say("about.what", newsroom.name()), "/about"),
                frames.masthead(""),
                List.of());
    }

    /** The chief editors and who leads each desk; nobody else's name is public by itself. */
    HousePage people() {
        var chiefs = all(Role.DESK_CHIEF);
        var offices = new ArrayList<HousePage.Office>();
        offices.add(office(frames.say("people.chief"), all(Role.CHIEF_EDITOR), _ -> true));
        staff.desks().stream()
                .filter(desk -> !desk.archived())
                .forEach(desk ->
                        offices.add(
                                office(
                                        desk.name(),
                                        chiefs,
                                        person -> person.is(Role.DESK_CHIEF, desk.id()))));
        offices.removeIf(office -> office.people().isEmpty());
        return new HousePage(
                head(frames.say("nav.masthead"), frames.say("people.words"), "/masthead"),
                frames.masthead(""),
                List.copyOf(offices));
    }

    /** Everybody who has that role, by account, of however many who work here. */
    private List<Person> all(Role role) {
        var filter = new PeopleFilter("", Optional.empty(), Optional.of(role), Optional.of(true));
        var part = staff.people(filter, "", AT_ONCE);
        var all = new ArrayList<>(part);
        while (part.size() == AT_ONCE) {
            part = staff.people(filter, part.getLast().account(), AT_ONCE);
            all.addAll(part);
        }
        return all;
    }

    private Head head(String title, String words, String path) {
        return frames.head(Head.Kind.PAGE, title, words, path);
    }

    private static HousePage.Office office(
            String name, List<Person> people, Predicate<Person> leads) {
        return new HousePage.Office(name, people.stream().filter(leads).map(Person::name).toList());
    }
}
