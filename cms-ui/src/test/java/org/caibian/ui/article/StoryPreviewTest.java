package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.media.Pictures;
import org.caibian.text.Body;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class StoryPreviewTest extends BrowserlessTest {

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whatReadersAreToldOfACorrectionStandsOverItsText() {
        var read = read("复航时间应为10时。");

        assertThat(read).contains("更正说明", "复航时间应为10时。");
        assertThat(read.indexOf("复航时间应为10时。")).isLessThan(read.indexOf("主航道恢复双向通航。"));
    }

    @Test
    void whatCorrectsNothingSaysNothingOfIt() {
        assertThat(read("")).doesNotContain("更正说明");
    }

    private static String read(String note) {
        var words =
                new Content(
                        Kind.ORIGINAL,
                        new Headline("东屿港恢复通航"),
                        Furniture.NONE,
                        "",
                        "",
                        "主航道恢复双向通航。",
                        "",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        note,
                        Body.EMPTY);
        return new StoryPreview(words, mock(Pictures.class)).getElement().getTextRecursively();
    }
}
