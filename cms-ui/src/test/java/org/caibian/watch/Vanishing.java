package org.caibian.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.caibian.publication.Channel;
import org.caibian.publication.Probe;
import org.caibian.publication.Sighting;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.publication.Withdrawals;
import org.caibian.shared.ArticleId;

/** How long withdrawn stories are still to be had, each channel asked again and again from then. */
final class Vanishing {

    private static final Duration LATEST = Duration.ofSeconds(30);

    private final BusyHouse house;
    private final List<Probe> probes;
    private final ExecutorService hands;
    private final Map<Channel, List<Double>> millis = new EnumMap<>(Channel.class);

    /** With a hand for each channel. */
    Vanishing(BusyHouse house, ExecutorService hands) {
        this.house = house;
        this.hands = hands;
        probes = house.probes();
        probes.forEach(probe -> millis.put(probe.channel(), new ArrayList<>()));
    }

    /** By channel. */
    Map<Channel, List<Double>> millis() {
        return millis;
    }

    void withdraw(ArticleId article) throws InterruptedException, ExecutionException {
        var story = house.part(Stories.class).find(article).orElseThrow();
        long before = System.nanoTime();
        house.part(Withdrawals.class).withdraw(article, "核心数据有误。", house.chiefEditor());
        var looks = probes.stream().map(probe -> look(probe, story, before)).toList();
        var waits = hands.invokeAll(looks);
        for (int i = 0; i < probes.size(); i++) {
            millis.get(probes.get(i).channel()).add(waits.get(i).get());
        }
    }

    private static boolean isSettled(Sighting seen) {
        return seen instanceof Sighting.Gone || seen instanceof Sighting.Stays;
    }

    private static Callable<Double> look(Probe probe, Story story, long since) {
        return () -> {
            while (!isSettled(probe.look(story, List.of()))) {
                assertThat(Duration.ofNanos(System.nanoTime() - since))
                        .as("%s", probe.channel())
                        .isLessThan(LATEST);
            }
            return (System.nanoTime() - since) / 1e6;
        };
    }
}
