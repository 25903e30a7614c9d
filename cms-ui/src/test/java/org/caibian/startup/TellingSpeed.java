package org.caibian.startup;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.testing.Figures;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How soon five hundred people hear of something at their open desks. */
final class TellingSpeed {
    private static final int TELLINGS = 20;

    private final MeasuredHouse house;
    private final Figures figures;

    TellingSpeed(MeasuredHouse house, Figures figures) {
        this.house = house;
        this.figures = figures.promise("told.p50", "ms").promise("told.p95", "ms", 500);
    }

    /**
     * From when it is written down, for each of them, until the page of each hears of it by itself.
     */
    void measure(HttpClient client) {
        var article = house.newsroom().articleReadyToSubmit("五百人的通知");
        var desks = new ArrayList<DeskSession>();
        for (var person : house.people()) {
            desks.add(
                    new DeskSession(
                            client,
                            house.site(),
                            person.account(),
                            MeasuredHouse.PASSWORD,
                            article.value()));
        }
        var everybody =
                house.people().stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
        var late = new ArrayList<Double>();
        for (int telling = -1; telling < TELLINGS; telling++) {
            long told = tell(everybody, article);
            for (var desk : desks) {
                double millis = (desk.pushedAfter(told) - told) / 1e6;
                if (telling >= 0) { // the first goes to warm up
                    late.add(millis);
                }
            }
            if (telling >= 0 && (telling + 1) % (TELLINGS / Figures.RUNS) == 0) {
                figures.measured("told.p50", Figures.percentile(late, 50));
                figures.measured("told.p95", Figures.percentile(late, 95));
                late.clear();
            }
        }
        desks.forEach(DeskSession::close);
    }

    private long tell(Set<PersonId> everybody, ArticleId article) {
        long before = System.nanoTime();
        new TransactionTemplate(house.part(PlatformTransactionManager.class))
                .executeWithoutResult(_ ->
                        house.part(Notices.class)
                                .tell(
                                        everybody,
                                        Occasion.RETURNED,
                                        article,
                                        house.newsroom().editor,
                                        Map.of("reason", "请核。")));
        return before;
    }
}
