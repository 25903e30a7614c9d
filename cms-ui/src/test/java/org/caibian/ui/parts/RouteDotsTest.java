package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.right.Step;
import org.caibian.workflow.RoutePlan.Progress;
import org.caibian.workflow.RoutePlan.Stop;
import org.junit.jupiter.api.Test;

class RouteDotsTest {

    @Test
    void aSealAskedForAgainIsNotDrawnAsGiven() {
        var way =
                List.of(
                        Stop.at(Step.FIRST_REVIEW, Progress.AGAIN),
                        Stop.at(Step.FIRST_PROOFREADING, Progress.DONE),
                        Stop.at(Step.SECOND_REVIEW, Progress.NOW),
                        Stop.at(Step.FINAL_REVIEW, Progress.TO_COME));

        assertThat(RouteDots.html(way))
                .isEqualTo("<i class=\"g\"></i><i class=\"n\"></i><i class=\"\"></i>");
    }

    @Test
    void aWayWithOneReviewHasOneDot() {
        assertThat(RouteDots.html(List.of(Stop.at(Step.FIRST_REVIEW, Progress.NOW))))
                .isEqualTo("<i class=\"n\"></i>");
    }

    @Test
    void whatCameThroughHasEveryDotBehindIt() {
        var way =
                List.of(
                        Stop.at(Step.FIRST_REVIEW, Progress.DONE),
                        Stop.at(Step.SECOND_REVIEW, Progress.DONE));

        assertThat(RouteDots.html(way)).isEqualTo("<i class=\"d\"></i>".repeat(2));
    }
}
