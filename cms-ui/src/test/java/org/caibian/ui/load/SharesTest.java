package org.caibian.ui.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.article.DeskLoad.Share;
import org.caibian.shared.PersonId;
import org.caibian.ui.article.ReassignAct;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class SharesTest extends BrowserlessTest {
    private static final String MORE = "只列出按姓名排的前2人";

    private final DueMarks due = mock(DueMarks.class);
    private final Shares shares =
            new Shares(mock(ReassignAct.class), mock(ArticleFiles.class), due, mock(Moments.class));

    @Test
    void whereMoreHoldNothingThanAreListedItIsSaid() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(free(true)).contains("李清和", "王砚", MORE);
        assertThat(free(false)).contains("李清和", "王砚").doesNotContain(MORE);
    }

    private String free(boolean more) {
        var idle = List.of(idle(1, "李清和"), idle(2, "王砚"));
        return shares.free(idle, more, new OpenLooks(List.of(), due))
                .getElement()
                .getTextRecursively();
    }

    private static Share idle(long id, String name) {
        return new Share(Optional.of(new PersonId(id)), name, 0, 0, 0, Optional.empty(), List.of());
    }
}
