package org.caibian.workflow;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.caibian.article.Kind;
import org.caibian.article.Priority;
import org.caibian.article.ReviewQueue;
import org.caibian.article.TaskFilter;
import org.caibian.publication.Stories;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.testing.TestNewsroom;
import org.springframework.context.ApplicationContext;

/** A list people page through, read at a random depth of it. */
enum Listed {
    QUEUE {
        @Override
        Slice<?> page(Reader reader) {
            return reader.queue.ofDesks(reader.desk(), reader.me(), reader.waiting(), PAGE);
        }
    },
    QUEUE_FILTERED {
        @Override
        Slice<?> page(Reader reader) {
            return reader.queue.ofDesks(
                    reader.pressing(), reader.me(), ReviewQueue.FROM_OLDEST, PAGE);
        }
    },
    CLAIMABLE {
        @Override
        Slice<?> page(Reader reader) {
            return reader.queue.claimable(TaskFilter.ALL, reader.me(), reader.waiting(), PAGE);
        }
    },
    HELD {
        @Override
        Slice<?> page(Reader reader) {
            return reader.queue.heldBy(TaskFilter.ALL, reader.me(), reader.waiting(), PAGE);
        }
    },
    FOLLOWED {
        @Override
        Slice<?> page(Reader reader) {
            return reader.queue.followedBy(TaskFilter.ALL, reader.me(), reader.waiting(), PAGE);
        }
    },
    PUBLISHED {
        @Override
        Slice<?> page(Reader reader) {
            return reader.stories.newest(reader.released(), PAGE);
        }
    };

    private static final int PAGE = 50;

    abstract Slice<?> page(Reader reader);

    /** Somebody in a full house, who opens lists anywhere. */
    static final class Reader {
        private final ReviewQueue queue;
        private final Stories stories;
        private final TestNewsroom people;
        private final int published;
        private final Random random = new Random(7);

        Reader(ApplicationContext house, TestNewsroom people, int published) {
            queue = house.getBean(ReviewQueue.class);
            stories = house.getBean(Stories.class);
            this.people = people;
            this.published = published;
        }

        private PersonId me() {
            return people.editor;
        }

        private TaskFilter desk() {
            return TaskFilter.of(Set.of(people.desk));
        }

        private TaskFilter pressing() {
            return new TaskFilter(
                    Set.of(people.desk),
                    Set.of(Kind.COMMENTARY),
                    Set.of(),
                    Set.of(Priority.URGENT),
                    Optional.empty());
        }

        private Keyset waiting() {
            int before = random.nextInt(FullHouse.WAITING * 9 / 10);
            return new Keyset(
                    FullHouse.WAITING_SINCE.plus(FullHouse.BETWEEN_TASKS.multipliedBy(before)), 0);
        }

        private Keyset released() {
            int after = random.nextInt(published * 9 / 10);
            return new Keyset(
                    FullHouse.LAST_STORY.minus(FullHouse.BETWEEN_STORIES.multipliedBy(after)),
                    Long.MAX_VALUE);
        }
    }
}
