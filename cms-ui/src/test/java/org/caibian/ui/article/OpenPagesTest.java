package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.junit.jupiter.api.Test;

class OpenPagesTest {
    private static final ArticleId ARTICLE = new ArticleId(1001);
    private static final PersonId WANG = new PersonId(1);
    private static final PersonId LI = new PersonId(2);

    private final OpenPages pages = new OpenPages();
    private final List<String> woken = new ArrayList<>();

    @Test
    void whoeverHasItOpenHearsOfOthersWhoComeAndLeaveAndNobodyElseDoes() {
        pages.enter(ARTICLE, WANG, () -> woken.add("王砚"));
        pages.enter(new ArticleId(1002), LI, () -> woken.add("别的稿件"));

        var second = pages.enter(ARTICLE, LI, () -> woken.add("李清和"));

        assertThat(woken).containsExactly("王砚");
        assertThat(pages.on(ARTICLE)).containsExactlyInAnyOrder(WANG, LI);
        second.remove();
        assertThat(woken).containsExactly("王砚", "王砚");
        assertThat(pages.on(ARTICLE)).containsExactly(WANG);
    }

    @Test
    void whoHasItOpenTwiceIsThereUntilBothAreClosed() {
        var one = pages.enter(ARTICLE, WANG, () -> {});
        var other = pages.enter(ARTICLE, WANG, () -> {});

        one.remove();

        assertThat(pages.on(ARTICLE)).containsExactly(WANG);
        other.remove();
        assertThat(pages.on(ARTICLE)).isEmpty();
    }
}
