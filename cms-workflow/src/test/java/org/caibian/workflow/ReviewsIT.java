package org.caibian.workflow;

import org.caibian.testing.RealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Reviews and routes on the real engine and the real database. */
@SpringBootTest(properties = "flowable.async-executor-activate=false")
@RealDatabase
class ReviewsIT
        implements ReviewsContract,
                SubmissionsContract,
                EditingContract,
                HoldersContract,
                StandInsContract,
                ProofreadingContract,
                RacesContract,
                RouteMapContract,
                RoutesContract {

    @Autowired private ApplicationContext context;

    @Override
    public ReviewRoom room() {
        return ReviewRoom.in(context);
    }
}
