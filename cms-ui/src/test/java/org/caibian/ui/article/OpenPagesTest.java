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
        pages.enter(ARTICLE, WANG, "王砚", () -> woken.add("王砚"));
        pages.enter(new ArticleId(1002), LI, "李清和", () -> woken.add("别的稿件"));

        var second = pages.enter(ARTICLE, LI, "李清和", () -> woken.add("李清和"));

        assertThat(woken).containsExactly("王砚");
        assertThat(pages.others(ARTICLE, WANG)).containsExactly("李清和");
        second.remove();
        assertThat(woken).containsExactly("王砚", "王砚");
        assertThat(pages.others(ARTICLE, WANG)).isEmpty();
    }

    @Test
    void whoHasItOpenTwiceIsThereUntilBothAreClosed() {
        var one = pages.enter(ARTICLE, WANG, "王砚", () -> {});
        var other = pages.enter(ARTICLE, WANG, "王砚", () -> {});

        one.remove();

        assertThat(pages.others(ARTICLE, LI)).containsExactly("王砚");
        other.remove();
        assertThat(pages.others(ARTICLE, LI)).isEmpty();
    }
}
