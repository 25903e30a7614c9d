package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedIndexingIT implements IndexingContract {

    private static Path folder;

    @Autowired private ApplicationContext context;
    @Autowired private SearchHealth health;

    private Newsdesk newsdesk;

    @DynamicPropertySource
    static void inAFolderOfItsOwn(DynamicPropertyRegistry settings) throws IOException {
        folder = Files.createTempDirectory("caibian-search");
        settings.add("caibian.search.folder", folder::toString);
        // Would fail at once if anything asked for it.
        settings.add("spring.elasticsearch.uris", () -> "http://elasticsearch.invalid:1");
    }

    @BeforeAll
    void open() {
        newsdesk = new Newsdesk(context);
    }

    @AfterAll
    static void clearAway() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Override
    public ApplicationContext context() {
        return context;
    }

    @Override
    public Newsdesk newsdesk() {
        return newsdesk;
    }

    @Test
    void nothingOfElasticsearchIsInAProgramThatDoesNotUseIt() {
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("elastic"));
    }

    @Test
    void searchIsUpInHealth() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theIndexLiesInTheFolderItWasGiven() throws IOException {
        assertThat(Files.exists(folder.resolve("current"))).isTrue();
    }
}
