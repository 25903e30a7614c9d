package org.caibian.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.publication.Channel;
import org.caibian.publication.Probe;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No way to readers without somebody who looks there for what was withdrawn. */
@ApiTest
class ChannelsIT {

    /** What readers can ask for, and the channel it belongs to; none, where it shows no story. */
    private static final Map<String, Optional<Channel>> ASKED =
            Map.ofEntries(
                    entry("StoryController.story", Optional.of(Channel.STORY)),
                    entry("FrontController.front", Optional.of(Channel.LISTS)),
                    entry("ListController.section", Optional.of(Channel.LISTS)),
                    entry("ListController.topic", Optional.of(Channel.LISTS)),
                    entry("ListController.topics", Optional.of(Channel.LISTS)),
                    entry("ListController.tag", Optional.of(Channel.LISTS)),
                    entry("ListController.tagByQuery", Optional.of(Channel.LISTS)),
                    entry("HouseController.corrections", Optional.of(Channel.LISTS)),
                    entry("MediaController.picture", Optional.of(Channel.PICTURE)),
                    entry("SearchController.search", Optional.of(Channel.SEARCH)),
                    entry("FeedController.feed", Optional.of(Channel.FEED)),
                    entry("HouseController.about", Optional.empty()),
                    entry("HouseController.people", Optional.empty()),
                    // Show drafts to one reader, and nothing of what was withdrawn.
                    entry("SharedController.open", Optional.empty()),
                    entry("SharedController.page", Optional.empty()),
                    entry("SharedController.picture", Optional.empty()),
                    entry("SharedController.bodyPicture", Optional.empty()),
                    entry("ProblemController.all", Optional.empty()),
                    entry("ProblemController.one", Optional.empty()),
                    // Shows the newest stories under its notice, which are read anew each time.
                    entry("TroubleController.trouble", Optional.empty()));

    @Autowired private List<Probe> probes;

    @Test
    void everyChannelHasItsProbe() {
        assertThat(probes).extracting(Probe::channel).containsExactlyInAnyOrder(Channel.values());
    }

    @Test
    void everythingReadersCanAskForBelongsToAChannel() throws IOException {
        assertThat(publicAddresses()).containsExactlyInAnyOrderElementsOf(ASKED.keySet());
    }

    private static List<String> publicAddresses() throws IOException {
        try (var lines = ChannelsIT.class.getResourceAsStream("/entry-points.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("address ") && line.endsWith(" : public"))
                    .map(line -> line.split(" ", -1)[1])
                    .toList();
        }
    }
}
