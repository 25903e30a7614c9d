package org.caibian.search.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.search.AStory.numbered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.assertj.core.api.Assertions;
import org.caibian.search.AStory;
import org.caibian.search.SearchResult;
import org.caibian.search.StoryIndex;
import org.caibian.search.StoryIndexContract;
import org.caibian.search.StoryQuery;
import org.caibian.search.StorySearch;
import org.caibian.search.StorySearchContract;
import org.caibian.testing.EnginesUsed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEngineTest implements StoryIndexContract, StorySearchContract {

    @TempDir Path folder;

    private EmbeddedStoryIndex index;

    @BeforeAll
    static void noteTheEngine() {
        EnginesUsed.note("Lucene", "Lucene " + Version.LATEST);
    }

    @BeforeEach
    void open() throws IOException {
        index = new EmbeddedStoryIndex(folder.resolve("search"));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Override
    public StoryIndex index() {
        return index;
    }

    @Override
    public StorySearch search() {
        return new EmbeddedStorySearch(index, Clock.fixed(AStory.MONDAY, ZoneOffset.UTC));
    }

    @Test
    void theIndexIsThereAfterARestart() throws IOException {
        index.rebuild(Stream.of(numbered(1).headed("台风登陆").told()));
        index.put(numbered(2).headed("台风路径").told());

        index.close();
        open();

        assertThat(index.isFilled()).isTrue();
        assertThat(found("台风")).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void aDamagedIndexIsBegunAnew() throws IOException {
        index.rebuild(Stream.of(numbered(1).told()));
        index.close();
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "spilt coffee");
            }
        }

        open();

        assertThat(index.isFilled()).isFalse();
        assertThat(found("航道")).isEmpty();
    }

    @Test
    void aFolderServesOneProgramAtATime() {
        Assertions.assertThatThrownBy(() -> new EmbeddedStoryIndex(folder.resolve("search")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void nothingOfAReplacedIndexStaysOnDisk() throws IOException {
        index.rebuild(Stream.of(numbered(1).told()));
        index.rebuild(Stream.of(numbered(1).told()));

        try (var indexes = Files.newDirectoryStream(folder.resolve("search"), "form*")) {
            assertThat(indexes).hasSize(1);
        }
    }

    @Test
    void aClosedEngineIsUnavailableRatherThanBroken() throws IOException {
        var search = search();
        index.close();

        assertThat(search.find(StoryQuery.of("航道"))).isEqualTo(new SearchResult.Unavailable());
        open();
    }
}
