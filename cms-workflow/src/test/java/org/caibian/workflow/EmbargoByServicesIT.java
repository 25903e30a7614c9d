package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    }
}
