package org.caibian.ui.article.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.manuscript.LeadPicture;
import org.caibian.media.Pictures;
import org.caibian.publication.PrintedPicture;
import org.caibian.publication.PrintedPictures;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class PictureShelfTest extends BrowserlessTest {
    private static final Instant THEN = Instant.parse("2026-11-20T01:00:00Z");
    private static final Keyset OLDER = new Keyset(THEN, 7);

    private final PrintedPictures printed = mock(PrintedPictures.class);
    private final List<LeadPicture> taken = new ArrayList<>();

    @BeforeEach
    void twoPagesOfPictures() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(printed.find(anyString(), any(), anyInt()))
                .thenReturn(new Slice<>(List.of(), Optional.empty()));
        when(printed.find(eq(""), eq(Keyset.START), anyInt()))
                .thenReturn(
                        new Slice<>(
                                List.of(picture("a", "轮渡靠岸"), picture("b", "")),
                                Optional.of(OLDER)));
        when(printed.find(eq(""), eq(OLDER), anyInt()))
                .thenReturn(
                        new Slice<>(
                                List.of(picture("a", "轮渡靠岸"), picture("c", "茶山")),
                                Optional.empty()));
        new PictureShelf(printed, mock(Pictures.class), taken::add).open();
    }

    @Test
    void whatIsPressedIsTakenWithWhatIsSaidOfIt() {
        test(find(NativeButton.class).all().getFirst()).click();

        assertThat(taken).containsExactly(picture("a", "轮渡靠岸").picture());
        assertThat(find(PictureShelf.class).all()).noneMatch(PictureShelf::isOpened);
    }

    @Test
    void olderOnesFollowEachOnceAndOneWithoutWordsIsCalledByItsStory() {
        test(find(Button.class).withText("更早的").single()).click();

        assertThat(names()).containsExactly("轮渡靠岸", "渡口添了夜班", "茶山");
        assertThat(find(Button.class).withText("更早的").all()).isEmpty();
    }

    @Test
    void whereNoneHasTheWordsThatIsSaid() {
        find(TextField.class).single().setValue("没有这样的图");

        assertThat(names()).isEmpty();
        assertThat(find(PictureShelf.class).single().getElement().getTextRecursively())
                .contains("没有这样的头图");
    }

    private List<String> names() {
        return find(NativeButton.class).all().stream()
                .map(each -> each.getTitle().orElse(""))
                .toList();
    }

    private static PrintedPicture picture(String digit, String caption) {
        return new PrintedPicture(
                new ArticleId(7),
                "渡口添了夜班",
                new LeadPicture(digit.repeat(64), 6, 4, "", caption, "程野"),
                THEN);
    }
}
