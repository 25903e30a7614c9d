package org.caibian.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Newsroom;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks each night for live stories that are not sealed as they must be (签发核查), whatever put them
 * there, and raises the alarm.
 */
@Component
public class SealCheck {

    /** Where so much is wrong, no longer list helps. */
    static final int MOST_TOLD = 200;

    private static final Logger LOG = LoggerFactory.getLogger(SealCheck.class);

    private final SignedStories stories;
    private final SealCheckRows rows;
    private final SealCheckSettings settings;
    private final Staff staff;
    private final Ledger ledger;
    private final Notices notices;
    private final Newsroom newsroom;
    private final Clock clock;

    SealCheck(
            SignedStories stories,
            SealCheckRows rows,
            SealCheckSettings settings,
            Staff staff,
            Ledger ledger,
            Notices notices,
            Newsroom newsroom,
            Clock clock) {
        this.stories = stories;
        this.rows = rows;
        this.settings = settings;
        this.staff = staff;
        this.ledger = ledger;
        this.notices = notices;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /** When live stories were last looked through, and how many exceptions there were. */
    public record Look(Instant at, int exceptions) {}

    /**
     * Looks through all live stories if nobody has since it was last time to; on several nodes one
     * looks, and the others go on.
     */
    @Transactional
    public void lookIfDue() {
        var now = clock.instant();
        if (rows.take(settings.lastDue(now, newsroom))) {
            look(now);
        }
    }

    /** The last look; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Look> last() {
        return rows.last();
    }

    private void look(Instant now) {
        var exceptions = stories.exceptions(MOST_TOLD);
        var day = newsroom.day(now);
        var untold = exceptions.stream().filter(story -> rows.tell(story.article(), day)).toList();
        if (!untold.isEmpty()) {
            raise(untold);
        }
        rows.looked(now, exceptions.size());
    }

    /**
     * Those who can take a story back hear which; who looks after the house, and reads no article,
     * hears that there are some.
     */
    private void raise(List<SignedStory> exceptions) {
        var chiefs = staff.chiefEditors();
        for (var story : exceptions) {
            var details =
                    Map.of(
                            "revision",
                            Integer.toString(story.revision()),
                            "flaws",
                            told(story.flaws()));
            ledger.write(Act.SEALS_MISSING, story.article(), details);
            notices.tell(chiefs, Occasion.ALARM, story.article(), details);
            LOG.error("Live story {} is not sealed as it must be", story.number());
        }
        var found = Map.of("exceptions", Integer.toString(exceptions.size()));
        var others =
                staff.holding(Role.ADMIN).stream()
                        .map(Person::id)
                        .filter(person -> !chiefs.contains(person))
                        .collect(Collectors.toUnmodifiableSet());
        notices.tell(others, Occasion.ALARM, found);
    }

    private static String told(Set<SignedStory.Flaw> flaws) {
        return flaws.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
