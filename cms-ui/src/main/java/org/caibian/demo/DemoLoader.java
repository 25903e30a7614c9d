package org.caibian.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.caibian.notice.Delivery;
import org.caibian.notice.MailOutbox;
import org.caibian.notice.Notices;
import org.caibian.shared.Keyset;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the demo into a newsroom where nobody works yet: act by act in the order they happened, all
 * in one transaction, so that a start broken off leaves nothing behind.
 */
@Component
@ConditionalOnBooleanProperty("caibian.demo")
class DemoLoader implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int UNREAD = 2;
    private static final Duration HOUSE_STOOD_FOR = Duration.ofDays(30);

    private final Demo demo;
    private final DemoHouse house;
    private final DemoAbsences absences;
    private final DemoDoors doors;
    private final Notices notices;
    private final MailOutbox letters;
    private final Staff staff;
    private final Newsroom newsroom;
    private final Clock clock;
    private final TransactionTemplate whole;

    DemoLoader(
            Demo demo,
            DemoHouse house,
            DemoAbsences absences,
            DemoDoors doors,
            Notices notices,
            MailOutbox letters,
            Staff staff,
            Newsroom newsroom,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.demo = demo;
        this.house = house;
        this.absences = absences;
        this.doors = doors;
        this.notices = notices;
        this.letters = letters;
        this.staff = staff;
        this.newsroom = newsroom;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!staff.isEmpty()) {
            return;
        }
        var before = System.nanoTime();
        whole.executeWithoutResult(_ -> play());
        LOG.info(
                "Loaded the demo newsroom, {} stories, in {} ms",
                demo.stories().size(),
                Duration.ofNanos(System.nanoTime() - before).toMillis());
    }

    private void play() {
        var calendar = new DemoCalendar(clock.instant(), newsroom.zone());
        var keys = DemoKeys.none();
        DemoClock.at(calendar.ago(HOUSE_STOOD_FOR), () -> house.setUp(demo.newsroom(), keys));
        scenes(keys, calendar).forEach(scene -> DemoClock.at(scene.at(), scene.act()));
        keys.people().values().forEach(this::readOlderNotices);
    }

    /**
     * As people do: but for the newest few, they have read what they were told, and had the mail.
     */
    private void readOlderNotices(PersonId person) {
        notices.newest(person, Keyset.START, UNREAD + 1).items().stream()
                .skip(UNREAD)
                .forEach(notice -> notices.readAll(notice.id(), person));
        while (letters.handOutNext(_ -> Delivery.LOGGED)) {
            // Letters of days gone by are not sent once more.
        }
    }

    /** Merged by time: the ledger shall tell the days as they went. */
    private List<DemoStoryPlay.Scene> scenes(DemoKeys keys, DemoCalendar calendar) {
        var cast = new DemoCast(demo.newsroom());
        var manuscripts = new DemoManuscripts(demo.newsroom(), keys, calendar);
        var told =
                demo.stories().stream()
                        .map(story -> new DemoStoryPlay(story, keys, manuscripts, doors))
                        .flatMap(play -> play.scenes(cast, calendar).stream());
        return Stream.concat(told, absences.scenes(demo.newsroom(), keys, calendar).stream())
                .sorted(Comparator.comparing(DemoStoryPlay.Scene::at))
                .toList();
    }
}
