package org.caibian.workflow;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.caibian.article.DeskLoad;
import org.caibian.article.DeskLoads;
import org.caibian.article.DueSignal;
import org.caibian.article.LoadResult;
import org.caibian.article.ReviewQueue;
import org.caibian.article.TaskFilter;
import org.caibian.manuscript.Kind;
import org.caibian.publication.Stories;
import org.caibian.rule.Priority;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
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
    QUEUE_LATE {
        @Override
        Slice<?> page(Reader reader) {
            return reader.queue.ofDesks(reader.late(), reader.me(), ReviewQueue.FROM_OLDEST, PAGE);
        }
    },
    LOAD {
        @Override
        Slice<?> page(Reader reader) {
            return new Slice<>(reader.load().shares(), Optional.empty());
        }
    },
    CLAIMABLE {
        @Override
        Slice<?> page(Reader reader) {
            return reader.queue.claimable(TaskFilter.ALL, reader.me(), reader.waiting(), PAGE);
        }
    },
    CLAIMABLE_IN_STEAD {
        @Override
        Slice<?> page(Reader reader) {
            return reader.queue.claimable(TaskFilter.ALL, reader.standIn, reader.waiting(), PAGE);
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
        private final DeskLoads loads;
        private final Stories stories;
        private final TestNewsroom people;
        private final PersonId standIn;
        private final int published;
        private final Random random = new Random(7);

        Reader(ApplicationContext house, TestNewsroom people, int published) {
            queue = house.getBean(ReviewQueue.class);
            loads = house.getBean(DeskLoads.class);
            stories = house.getBean(Stories.class);
            this.people = people;
            this.published = published;
            standIn = people.hire("秦晚", Post.on(people.otherDesk(), Role.EDITOR));
            ReviewRoom.in(house, people).away(people.editor, standIn);
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

        private TaskFilter late() {
            return new TaskFilter(
                    Set.of(people.desk), Set.of(), Set.of(), Set.of(), Optional.of(DueSignal.LATE));
        }

        private DeskLoad load() {
            return ((LoadResult.Shown) loads.of(people.desk, people.deskChief)).load();
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
