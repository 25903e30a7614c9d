package org.caibian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.caibian.publication.SecondLookResult;
import org.caibian.publication.WithdrawResult;
import org.caibian.shared.ArticleId;

/** What came of a story once readers had it: looked at again, put right, read, taken back. */
final class DemoAfterRelease {
    private static final Duration LOOK = Duration.ofMinutes(6);

    private final Demo.Told told;
    private final DemoKeys keys;
    private final DemoManuscripts manuscripts;
    private final DemoDoors doors;

    DemoAfterRelease(Demo.Told told, DemoKeys keys, DemoManuscripts manuscripts, DemoDoors doors) {
        this.told = told;
        this.keys = keys;
        this.manuscripts = manuscripts;
        this.doors = doors;
    }

    List<DemoStoryPlay.Scene> scenes(Instant released, Supplier<ArticleId> article) {
        var facts = told.facts();
        var scenes = new ArrayList<>(looks(released, article));
        facts.correction()
                .map(made -> new DemoCorrection(told, made, keys, manuscripts, doors))
                .ifPresent(made -> scenes.addAll(made.scenes(released, article)));
        facts.withdrawal()
                .ifPresent(made ->
                        scenes.add(
                                new DemoStoryPlay.Scene(
                                        released.plus(made.after()),
                                        () -> withdraw(article.get(), made))));
        scenes.addAll(new DemoReaders(told, doors).scenes(released, facts.at(), article));
        return scenes;
    }

    /** The second looks at a flash, in the order of its way. */
    private List<DemoStoryPlay.Scene> looks(Instant released, Supplier<ArticleId> article) {
        var scenes = new ArrayList<DemoStoryPlay.Scene>();
        var at = released;
        var lookers = told.facts().lookedAgainBy();
        for (int place = 0; place < lookers.size(); place++) {
            int look = place;
            at = at.plus(LOOK);
            scenes.add(
                    new DemoStoryPlay.Scene(
                            at, () -> confirm(article.get(), look, lookers.get(look))));
        }
        return scenes;
    }

    private void confirm(ArticleId article, int place, String by) {
        var look = doors.secondLooks().of(article).get(place);
        var result = doors.secondLooks().confirm(look.id(), keys.person(by));
        Played.as(SecondLookResult.Confirmed.class, result, told.file());
    }

    private void withdraw(ArticleId article, DemoStory.Withdrawal made) {
        var result = doors.withdrawals().withdraw(article, made.reason(), keys.person(made.by()));
        Played.as(WithdrawResult.Withdrawn.class, result, told.file());
    }
}
