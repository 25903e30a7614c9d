package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Newsroom;
import org.springframework.stereotype.Service;

/**
 * Says instants as the newsroom reads them: relative under a day, then by date, always in its zone.
 */
@Service
public class Moments {
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_OF_ANOTHER_YEAR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final Duration RELATIVE = Duration.ofDays(1);

    private final Newsroom newsroom;
    private final Minutes minutes;
    private final Clock clock;

    Moments(Newsroom newsroom, Minutes minutes, Clock clock) {
        this.newsroom = newsroom;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** An instant as a page shows it, with the exact one on hover. */
    public HtmlContainer time(Instant at) {
        var time = new HtmlContainer("time");
        if (at.isAfter(clock.instant().minus(RELATIVE))) {
            say(time, () -> ago(at));
        } else {
            time.setText(ago(at));
        }
        time.getElement().setAttribute("datetime", at.toString());
        time.setTitle(exact(at));
        return time;
    }

    /** How long ago that was, or the day it was. */
    public String ago(Instant at) {
        var since = Duration.between(at, clock.instant());
        if (since.isNegative() || since.compareTo(RELATIVE) >= 0) {
            return minute(at);
        }
        if (since.toMinutes() < 1) {
            return words("moment.now", 0);
        }
        return since.toHours() < 1
                ? words("moment.minutes", since.toMinutes())
                : words("moment.hours", since.toHours());
    }

    /** Lets {@code part} say {@code words}, which are of now, for as long as it is shown. */
    public <T extends Component & HasText> T say(T part, Supplier<String> words) {
        return minutes.say(part, words);
    }

    /** Lets {@code part} do {@code act} each minute, for as long as it is shown. */
    public void eachMinute(Component part, Runnable act) {
        minutes.watch(part, act);
    }

    /** How long something has waited since then. */
    public String waited(Instant since) {
        var waited = Duration.between(since, clock.instant());
        if (waited.toMinutes() < 1) {
            return words("moment.waited.now", 0);
        }
        if (waited.toHours() < 1) {
            return words("moment.waited.minutes", waited.toMinutes());
        }
        return waited.toDays() < 1
                ? words("moment.waited.hours", waited.toHours())
                : words("moment.waited.days", waited.toDays());
    }

    /** The day and the minute, with the year where it is another than now. */
    public String minute(Instant at) {
        return day(at.atZone(newsroom.zone()));
    }

    private String day(ZonedDateTime at) {
        var format = at.getYear() == now().getYear() ? DAY : DAY_OF_ANOTHER_YEAR;
        return format.format(at);
    }

    /**
     * A chosen instant; where it was chosen on another clock, what that one shows is named, too.
     */
    public String chosen(ChosenInstant chosen) {
        var here = minute(chosen.at());
        return chosen.zone().equals(newsroom.zone())
                ? here
                : UI.getCurrent().getTranslation("moment.elsewhere", here, onItsClock(chosen));
    }

    /** What the clock shows it was chosen on, with the name of its zone. */
    public String onItsClock(ChosenInstant chosen) {
        return day(chosen.onTheClock()) + " " + chosen.zone().getId();
    }

    /** Whether that is still to come. */
    public boolean isAhead(Instant at) {
        return clock.instant().isBefore(at);
    }

    /** How many seconds are left until then, the begun one among them; none once it has gone by. */
    public long secondsUntil(Instant at) {
        return Math.ceilDiv(Math.max(0, Duration.between(clock.instant(), at).toMillis()), 1_000L);
    }

    /** Now, on the newsroom's clock. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), newsroom.zone());
    }

    /** The next full hour on the newsroom's clock. */
    public LocalDateTime nextHour() {
        return now().truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }

    /** The day on the newsroom's calendar. */
    public LocalDate today() {
        return newsroom.day(clock.instant());
    }

    /** The zone the newsroom's clocks hang in. */
    public ZoneId zone() {
        return newsroom.zone();
    }

    /** To the second. */
    public String exact(Instant at) {
        return EXACT.format(at.atZone(newsroom.zone()));
    }

    /** The year. */
    public String year(Instant at) {
        return Integer.toString(at.atZone(newsroom.zone()).getYear());
    }

    /** The minute: of today by its time alone, else with its day. */
    public String brief(Instant at) {
        var minute = minute(at);
        return newsroom.day(at).equals(today())
                ? minute.substring(minute.indexOf(' ') + 1)
                : minute;
    }

    /** The day that falls on, where it is not today. */
    public Optional<String> otherDay(Instant at) {
        var minute = minute(at);
        return newsroom.day(at).equals(today())
                ? Optional.empty()
                : Optional.of(minute.substring(0, minute.indexOf(' ')));
    }

    /** The time of day, to the second. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(newsroom.zone()));
    }

    private static String words(String key, long count) {
        return UI.getCurrent().getTranslation(key, count);
    }
}
