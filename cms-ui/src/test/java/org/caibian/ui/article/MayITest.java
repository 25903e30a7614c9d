package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.caibian.article.Permit;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.shared.ArticleId;
import org.caibian.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The short answer to “why may I not?” names the role, as the long one does. */
@ViewPackages(packages = "org.caibian.ui.parts")
class MayITest extends BrowserlessTest {

    @BeforeEach
    void speakChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whereARoleIsMissingItIsNamedForEachActThatTakesIt() {
        show(
                new Permit(
                        Map.of(
                                Action.WITHDRAW, Refusal.ROLE_MISSING,
                                Action.REINSTATE, Refusal.ROLE_MISSING,
                                Action.REASSIGN, Refusal.ROLE_MISSING),
                        Map.of(
                                Action.WITHDRAW, Set.of(Role.CHIEF_EDITOR),
                                Action.REINSTATE, Set.of(Role.CHIEF_EDITOR),
                                Action.REASSIGN, Set.of(Role.CHIEF_EDITOR, Role.DESK_CHIEF))));

        assertThat(lines())
                .anySatisfy(line -> assertThat(line).contains("改派", "所需角色：部门主任、总编辑；角色由管理员授予"))
                .anySatisfy(line -> assertThat(line).contains("撤稿", "所需角色：总编辑；角色由管理员授予"));
        assertThat(lines()).hasSize(3);
    }

    @Test
    void whateverElseStandsAgainstItIsSaidInItsOwnWords() {
        show(new Permit(Map.of(Action.APPROVE, Refusal.IS_AUTHOR)));

        assertThat(lines()).anySatisfy(line -> assertThat(line).endsWith("你写过本稿，不得审签"));
    }

    private static void show(Permit permit) {
        UI.getCurrent().add(new MayI(new ArticleId(7).main(), permit));
    }

    private List<String> lines() {
        return find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }
}
