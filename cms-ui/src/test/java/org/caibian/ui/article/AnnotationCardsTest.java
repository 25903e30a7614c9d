package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.annotation.AnnotationId;
import org.caibian.article.Permit;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.security.SignedIn;
import org.caibian.signin.SessionId;
import org.caibian.staff.JournalKeys;
import org.caibian.staff.Role;
import org.caibian.ui.article.difference.ChangedWords;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever presses something on a card has pressed it, whatever others say at that moment. */
@ViewPackages(packages = "org.caibian.ui.parts")
class AnnotationCardsTest extends BrowserlessTest {
    private static final SignedIn LI =
            new SignedIn(
                    TestFile.LI,
                    "liqinghe",
                    "李清和",
                    "",
                    Set.of(Role.EDITOR),
                    true,
                    0,
                    SessionId.fresh());
    private static final AnnotationId FIRST = new AnnotationId(1);

    private final AnnotationCards.Page page = mock(AnnotationCards.Page.class);
    private final List<Button> gone = new ArrayList<>();
    private AnnotationCards cards;

    @BeforeEach
    void oneSuggestionIsShown() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var moments = mock(Moments.class);
        when(moments.time(any())).thenAnswer(_ -> new Span());
        cards =
                new AnnotationCards(
                        mock(AnnotationActs.class),
                        new JournalPlaces(mock(JournalKeys.class), LI),
                        LI,
                        moments,
                        page);
        UI.getCurrent().add(cards);
        cards.show(one().file(), false);
        buttons().forEach(each -> each.addDetachListener(_ -> gone.add(each)));
    }

    @Test
    void anActStaysTheSameWhereOthersAreSuggestedAndCanBePressed() {
        var accept = act("接受");

        cards.turnOn(FIRST);
        cards.show(one().suggested("恢复", "重开", TestFile.WANG).file(), false);

        assertThat(gone).isEmpty();
        assertThat(buttons().filter(each -> each.getText().equals("接受")))
                .hasSize(2)
                .contains(accept);
        test(accept).click();
        verify(page).accept(FIRST);
    }

    @Test
    void anAnswerThatIsBeingWrittenStaysWhereItIs() {
        test(act("答复")).click();
        var words = find(TextArea.class).single();
        words.addDetachListener(_ -> gone.add(new Button()));

        cards.show(one().suggested("恢复", "重开", TestFile.WANG).file(), false);

        assertThat(gone).isEmpty();
        assertThat(words.isAttached()).isTrue();
    }

    @Test
    void whatMayNoLongerBeDoneIsOfferedNoMore() {
        var permit = new Permit(Map.of(Action.EDIT, Refusal.NOT_HOLDER));

        cards.show(one().may(permit).file(), false);

        assertThat(buttons().map(Button::getText)).containsExactly("收回", "答复");
    }

    @Test
    void aNewParagraphIsReadWithoutTheCharacterItStandsBehind() {
        var added = one().suggested("。", "。\n引航站放行。", TestFile.WANG);

        cards.show(added.file(), false);

        assertThat(find(ChangedWords.class).all())
                .extracting(each -> each.getElement().getTextRecursively())
                .contains("引航站放行。");
    }

    private static TestFile one() {
        return TestFile.inReview().suggested("通航", "开航", TestFile.LI);
    }

    private Button act(String words) {
        return find(Button.class).withCondition(each -> each.getText().equals(words)).single();
    }

    private Stream<Button> buttons() {
        return find(Button.class).all().stream();
    }
}
