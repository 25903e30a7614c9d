package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SearchConfigurationTest {

    @Test
    void whoeverPublishesGoesOnThoughTheIndexIsFarBehind() {
        var indexers = new SearchConfiguration().storyIndexers();
        indexers.initialize();
        var hanging = new CountDownLatch(1);
        Callable<Void> hang =
                () -> {
                    hanging.await();
                    return null;
                };
        try {
            int room = indexers.getMaxPoolSize() + indexers.getQueueCapacity();
            for (int i = 0; i < room; i++) {
                indexers.submit(hang);
            }

            assertThatCode(() -> indexers.submit(hang)).doesNotThrowAnyException();
        } finally {
            hanging.countDown();
            indexers.shutdown();
        }
    }
}
