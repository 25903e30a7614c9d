package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.caibian.right.Action;
import org.caibian.right.Explanation;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Departure;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/**
 * What is explained is what happens: every act on an article, really tried by one of every role
 * wherever the article can be, comes out as its explanation says.
 */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
class ExplainedActsIT {

    @Autowired private ApplicationContext context;

    @ParameterizedTest
    @EnumSource
    void everyActComesOutAsItIsExplained(Scene scene) {
        var room = ReviewRoom.in(context);
        check(room, scene.arrange(room), Everybody.in(room), scene.name());
    }

    @Test
    void soItDoesForWhoStandsInAndWhoIsAway() {
        var room = ReviewRoom.in(context);
        var away = room.people.hire("许可", Post.on(room.people.desk, Role.DESK_CHIEF));
        var standIn = room.people.hire("秦晚", Post.on(room.people.otherDesk(), Role.EDITOR));
        room.away(away, standIn);
        var first = room.submitted("委托");
        room.approve(first, room.people.editor);

        var draft = room.article(first).main();
        check(room, draft, List.of(away, standIn), "a stand-in");
        room.reviews.claim(ReviewRoom.at(first, Step.SECOND_REVIEW), standIn);
        check(room, draft, List.of(away, standIn), "a stand-in who holds it");
    }

    private static void check(ReviewRoom room, DraftId draft, List<PersonId> people, String where) {
        var deeds = new Deeds(room);
        var soft = new SoftAssertions();
        for (var who : people) {
            for (var explained : explained(room, draft, who)) {
                var act = explained.right().action();
                var outcome = deeds.attempt(act, draft, who);
                var told = "%s by %s, %s".formatted(act, room.staff.person(who).posts(), where);
                if (outcome.tried()) {
                    soft.assertThat(outcome.refusal()).as(told).isEqualTo(explained.refusal());
                } else {
                    soft.assertThat(explained.refusal()).as(told).isPresent();
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void everyActOnAnArticleIsExplained() {
        var room = ReviewRoom.in(context);
        var ofTheHouse =
                EnumSet.of(Action.SET_ROUND_RULE, Action.SET_TERM, Action.DELEGATE, Action.EXPLAIN);

        assertThat(explained(room, room.written("在写").main(), room.people.reporter))
                .extracting(each -> each.right().action())
                .containsExactlyElementsOf(EnumSet.complementOf(ofTheHouse));
    }

    @Test
    void othersAreAskedAboutByTheirChiefsAndWhoAdministersTheHouse() {
        var room = ReviewRoom.in(context);
        var draft = room.written("在写").main();
        var people = room.people;

        for (var by : Set.of(people.deskChief, people.chiefEditor, people.administrator)) {
            assertThat(room.explaining.of(draft, people.reporter, by)).isPresent();
        }
        for (var by : Set.of(people.editor, people.stranger())) {
            assertThat(room.explaining.of(draft, people.reporter, by)).isEmpty();
        }
        assertThat(room.explaining.of(draft, people.editor, people.editor)).isPresent();
        assertThat(room.explaining.of(draft, people.stranger(), people.stranger())).isEmpty();
    }

    @Test
    void whoIsSwitchedOffMayNothingAndThatIsWhy() {
        var room = ReviewRoom.in(context);
        var draft = room.written("在写").main();
        var gone = room.proofreader("已离开");
        room.departures.deactivate(
                new Departure(gone, Optional.empty(), "离职。"), room.people.administrator);

        assertThat(explained(room, draft, gone))
                .extracting(Explanation::refusal)
                .containsOnly(Optional.of(Refusal.NOT_ACTIVE));
    }

    private static Iterable<Explanation> explained(ReviewRoom room, DraftId draft, PersonId who) {
        return room.explaining.of(draft, who, room.people.administrator).orElseThrow().acts();
    }
}
