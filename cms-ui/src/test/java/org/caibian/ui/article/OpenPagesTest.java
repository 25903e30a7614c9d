package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.caibian.node.Presence;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.Test;

class OpenPagesTest {
    private static final ArticleId ARTICLE = new ArticleId(1001);
    private static final PersonId WANG = new PersonId(1);
    private static final PersonId LI = new PersonId(2);

    private final SettableClock clock = new SettableClock();
    private final List<OpenPages> nodes = new ArrayList<>();
    private final OpenPages pages = node();
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

    @Test
    void whoHasItOpenOnAnotherNodeIsSeenUntilTheyLeave() {
        var there = node();
        pages.enter(ARTICLE, WANG, "王砚", () -> woken.add("王砚"));

        var li = there.enter(ARTICLE, LI, "李清和", () -> {});

        assertThat(pages.others(ARTICLE, WANG)).containsExactly("李清和");
        assertThat(woken).containsExactly("王砚");
        there.tellAgain();
        assertThat(woken).containsExactly("王砚");
        li.remove();
        assertThat(pages.others(ARTICLE, WANG)).isEmpty();
        assertThat(woken).containsExactly("王砚", "王砚");
    }

    @Test
    void whoeverAFallenNodeShowedIsForgottenAndANewOneIsTold() {
        var there = node();
        pages.enter(ARTICLE, WANG, "王砚", () -> woken.add("王砚"));
        there.enter(ARTICLE, LI, "李清和", () -> {});
        nodes.remove(there);
        var later = node();

        clock.pass(OpenPages.AGAIN.multipliedBy(3));
        pages.tellAgain();
        assertThat(pages.others(ARTICLE, WANG)).containsExactly("李清和");
        assertThat(later.others(ARTICLE, LI)).containsExactly("王砚");
        clock.pass(OpenPages.AGAIN);
        pages.tellAgain();

        assertThat(pages.others(ARTICLE, WANG)).isEmpty();
        assertThat(woken).containsExactly("王砚", "王砚");
    }

    /** What one node tells, all hear. */
    private OpenPages node() {
        var node =
                new OpenPages(
                        told -> List.copyOf(nodes).forEach(each -> each.on((Presence) told)),
                        clock);
        nodes.add(node);
        return node;
    }
}
