package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.Set;
import org.caibian.security.SignedIn;
import org.caibian.signin.SessionId;
import org.caibian.staff.JournalKeys;
import org.caibian.staff.Role;
import org.caibian.text.Anchor;
import org.junit.jupiter.api.Test;

/** What is begun of some words is kept under these and no others. */
class JournalPlacesTest {
    private static final String PORT = "东屿港";

    private final JournalPlaces places =
            new JournalPlaces(
                    mock(JournalKeys.class),
                    new SignedIn(
                            TestFile.LI,
                            "liqinghe",
                            "李清和",
                            "",
                            Set.of(Role.EDITOR),
                            true,
                            0,
                            SessionId.fresh()));

    @Test
    void equalWordsElsewhereAreOthersAndWhatIsWrittenFarAroundThemDoesNotMatter() {
        var text = "本报讯昨日起东屿港复航已满两天，东屿港一切平安。";
        var first = place(text, text.indexOf(PORT));

        assertThat(place(text, text.lastIndexOf(PORT))).isNotEqualTo(first);
        var longer = "快讯：" + text + "完。";
        assertThat(place(longer, longer.indexOf(PORT))).isEqualTo(first);
        assertThat(places.comment(TestFile.ID).draft()).isNotEqualTo(first);
    }

    private String place(String text, int at) {
        var words = Anchor.of(3, text, at, at + PORT.length());
        return places.comment(TestFile.ID, words).draft();
    }
}
