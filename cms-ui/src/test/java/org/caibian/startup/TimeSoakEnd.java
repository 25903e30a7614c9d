package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** What is asked of every story of a campaign once nobody kills the program any more. */
record TimeSoakEnd(
        NewsroomAtWork newsroom, StoredStories stored, Commits commits, Outages outages) {

    private static final Duration LATEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Of so many, the oldest that are live, every other is withdrawn before readers are asked. */
    private static final int MOST_WITHDRAWN = 40;

    TimeSoakResult reckon(int kills, URI site) throws Exception {
        waitUntilNothingWaits();
        var result = checked(kills);
        withdrawSome();
        new ReadersOfAll(site, newsroom.chiefEditor()).haveWhatIsLive(stored.read());
        return result;
    }

    /** Or until it is far too late for that, which the check then says. */
    private void waitUntilNothingWaits() throws IOException, SQLException {
        var latest = Instant.now().plus(LATEST);
        while (Instant.now().isBefore(latest) && somethingWaits()) {
            Program.rest(PAUSE);
        }
    }

    private boolean somethingWaits() throws IOException, SQLException {
        var found = stored.read();
        return newsroom.stories().stream().anyMatch(story -> StoredStory.of(story, found).waits());
    }

    private TimeSoakResult checked(int kills) throws IOException, SQLException {
        var found = stored.read();
        var result =
                new TimeSoakResult(
                        kills,
                        newsroom.scheduled(),
                        newsroom.stories().size(),
                        new Lateness(),
                        new Lateness(),
                        new Lateness());
        for (var story : newsroom.stories()) {
            var stands = StoredStory.of(story, found);
            stands.checkAtTheEnd(story);
            var committed = commits.of(story.article());
            assertThat(committed).as("%s %s was seen from outside", story, stands).isPresent();
            stands.due()
                    .ifPresent(due -> {
                        assertThat(committed.orElseThrow())
                                .as("%s %s is early", story, stands)
                                .isAfterOrEqualTo(due);
                        if (stands.waited(story)) {
                            result.keep(outages, due, committed.orElseThrow());
                        }
                    });
        }
        return result;
    }

    /** So that there is something readers must not have any more. */
    private void withdrawSome() throws Caller.CutOff, IOException, SQLException {
        var found = stored.read();
        var live =
                newsroom.stories().stream()
                        .filter(story -> StoredStory.of(story, found).isLive())
                        .map(TimedStory::article)
                        .sorted()
                        .limit(MOST_WITHDRAWN)
                        .toList();
        for (int i = 0; i < live.size(); i += 2) {
            newsroom.withdraw(live.get(i));
        }
    }
}
