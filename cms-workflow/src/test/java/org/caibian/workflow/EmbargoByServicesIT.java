package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.testing.RealDatabase;
import org.caibian.workflow.Embargoed.Kept;
import org.caibian.workflow.Embargoed.Place;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Nor is an embargo passed by any service of the house, also where no act is named for it. */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
class EmbargoByServicesIT {

    /** The last review of a draft is no reading of proofs; those come before it. */
    private static final Set<String> ELSEWHERE = Set.of("Reviews.proofread");

    @Autowired private ApplicationContext context;

    @TestFactory
    Stream<DynamicTest> noServicePassesAnEmbargo() {
        var room = ReviewRoom.in(context);
        var services = ServiceActs.in(context, room);
        assertThat(services)
                .hasSizeGreaterThan(50)
                .extracting(ServiceActs::toString)
                .contains(
                        "Branches.keep",
                        "BringingIn.bringIn",
                        "EditLocks.handOver",
                        "SharedDrafts.share",
                        "Reviews.approve");
        return services.stream()
                .map(service ->
                        DynamicTest.dynamicTest(service.toString(), () -> tryOut(room, service)));
    }

    private static void tryOut(ReviewRoom room, ServiceActs service) {
        var places =
                service.isOfAStep()
                        ? List.of(Place.LAST_REVIEW)
                        : List.of(Place.APPROVED, Place.DRAFTING);
        for (var place : places) {
            for (var kept : List.of(Kept.FIRST, Kept.CORRECTION)) {
                Embargoed.hold(room, kept, place, service.toString(), service::attempt);
            }
        }
        assertThat(service.wasDone() || ELSEWHERE.contains(service.toString()))
                .as("Nobody came further with %s than that they may not", service)
                .isTrue();
    }

    /** Nor by the other draft of the article, where a service takes older words to a draft. */
    @TestFactory
    Stream<DynamicTest> noServicePassesAnEmbargoByTheOtherDraft() {
        var room = ReviewRoom.in(context);
        var services =
                ServiceActs.in(context, room).stream().filter(ServiceActs::takesARevision).toList();
        assertThat(services)
                .extracting(ServiceActs::toString)
                .contains("Restoring.restore", "CarryingOver.carryOver");
        return services.stream()
                .map(service ->
                        DynamicTest.dynamicTest(
                                service.toString(), () -> tryOutBeside(room, service)));
    }

    private static void tryOutBeside(ReviewRoom room, ServiceActs service) {
        for (var kept : List.of(Kept.NEW_VERSION, Kept.CORRECTION)) {
            for (var place : List.of(Place.LAST_REVIEW, Place.APPROVED)) {
                for (boolean givenUp : new boolean[] {false, true}) {
                    OtherDraft.hold(room, kept, place, givenUp, service::attemptOnTheOther);
                }
            }
        }
    }
}
