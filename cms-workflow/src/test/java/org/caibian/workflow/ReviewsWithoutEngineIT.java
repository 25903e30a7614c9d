package org.caibian.workflow;

import org.caibian.testing.RealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The double that the desk's tests use keeps the same promises as the engine. */
@SpringBootTest(properties = "flowable.process.enabled=false")
@RealDatabase
@Import(InMemoryRoutes.class)
class ReviewsWithoutEngineIT
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
