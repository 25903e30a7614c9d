package org.caibian.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.manuscript.Kind;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.rule.RuleResult;
import org.caibian.rule.StepTerm;
import org.caibian.rule.StepTerms;
import org.caibian.rule.TermResult;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.signin.SessionId;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.workflow.Route;
import org.caibian.workflow.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class RulesViewTest extends BrowserlessTest {
    private static final SignedIn SHEN =
            new SignedIn(
                    new PersonId(4),
                    "shenzhiyao",
                    "沈知遥",
                    "",
                    Set.of(Role.CHIEF_EDITOR),
                    true,
                    0,
                    SessionId.fresh());
    private static final RoundRule ORIGINAL = new RoundRule(Kind.ORIGINAL, 3, 1);
    private static final StepTerm FIRST_REVIEW =
            new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 120, 30);
    private static final RoundRule CORRECTION = new RoundRule(Kind.CORRECTION, 2, 0);
    private static final RoundRule FLASH = new RoundRule(Kind.FLASH, 3, 0);

    private final RoundRules rules = mock(RoundRules.class);
    private final StepTerms terms = mock(StepTerms.class);
    private final Routes routes = mock(Routes.class);
    private final Staff staff = mock(Staff.class);

    @BeforeEach
    void setTheRules() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(routes.route(anyString()))
                .thenAnswer(asked -> {
                    String key = asked.getArgument(0);
                    var steps =
                            switch (key) {
                                case Route.SINGLE_REVIEW, Route.FLASH -> List.of(Step.FIRST_REVIEW);
                                case Route.CORRECTION -> List.of(Step.values()).subList(0, 4);
                                default -> List.of(Step.values());
                            };
                    return new Route(key, steps, "<definitions/>");
                });
        when(rules.all()).thenReturn(List.of(ORIGINAL, FLASH, CORRECTION));
        when(rules.refusal(SHEN.id())).thenReturn(Optional.empty());
        when(terms.all()).thenReturn(List.of(FIRST_REVIEW));
        when(terms.refusal(SHEN.id())).thenReturn(Optional.empty());
        when(terms.set(any(), any(), any()))
                .thenAnswer(asked -> new TermResult.Set(asked.getArgument(1)));
        when(rules.set(any(), any(), any()))
                .thenAnswer(asked -> new RuleResult.Set(asked.getArgument(1)));
    }

    @Test
    void eachKindSaysInWordsWhichWayItTakes() {
        open();

        assertThat(said(row(Kind.ORIGINAL))).contains("三审一校", "初审 → 一校 → 复审 → 终审 → 签发");
        assertThat(said(row(Kind.CORRECTION))).contains("两审，不校对", "初审 → 复审 → 签发");
    }

    @Test
    void noCorrectionCanBeSetToOneSeal() {
        open();

        assertThat(seals(Kind.CORRECTION).getListDataView().getItems()).containsExactly(2, 3);
    }

    @Test
    void aRuleNobodyHasChangedIsNotSaved() {
        open();

        assertThat(save(Kind.ORIGINAL).isEnabled()).isFalse();
    }

    @Test
    void whoLowersToOneIsToldBeforeSavingWhatThatMeans() {
        open();

        test(seals(Kind.ORIGINAL)).selectItem("1人");

        assertThat(said(row(Kind.ORIGINAL))).contains("单审，不校对", "责任编辑一人审签，文字就见读者");
    }

    @Test
    void whoSwitchesFlashesOnIsToldThatTheyAreLookedAtAgain() {
        open();

        test(seals(Kind.FLASH)).selectItem("1人");

        assertThat(said(row(Kind.FLASH))).contains("初审 → 签发 → 发后复审、发后终审", "降到1人：快讯开启", "过时只提醒总编辑");
    }

    @Test
    void whatWasSetCanBeChangedBackAndBothAreActs() {
        open();
        test(seals(Kind.ORIGINAL)).selectItem("2人");
        test(save(Kind.ORIGINAL)).click();

        test(find(Button.class).withText("改回去").single()).click();

        var acts = inOrder(rules);
        var fewer = new RoundRule(Kind.ORIGINAL, 2, 1);
        acts.verify(rules).set(Seen.of(ORIGINAL), fewer, SHEN.id());
        acts.verify(rules).set(Seen.of(fewer), ORIGINAL, SHEN.id());
        assertThat(seals(Kind.ORIGINAL).getValue()).isEqualTo(3);
    }

    @Test
    void othersReadTheRulesAndWhyTheyMayNotChangeThem() {
        when(rules.refusal(SHEN.id())).thenReturn(Optional.of(Refusal.ROLE_MISSING));

        var view = open();

        assertThat(said(view)).contains("只有总编辑可以改");
        assertThat(save(Kind.ORIGINAL).isEnabled()).isFalse();
        assertThat(save(Kind.ORIGINAL).getElement().getAttribute("aria-label"))
                .isEqualTo("保存；只有总编辑可以改；你可以看");
        assertThat(seals(Kind.ORIGINAL).isReadOnly()).isTrue();
    }

    @Test
    void aTermIsSetInItsCellOfTheTable() {
        open();

        test(term("改初审·普通的期限，现在2小时、提前30分提醒")).click();
        var dialog = find(TermDialog.class).single();
        test(length(dialog)).selectItem("20分");
        test(find(Button.class, dialog).withText("保存").single()).click();

        verify(terms)
                .set(
                        Seen.of(FIRST_REVIEW),
                        new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 20, 15),
                        SHEN.id());
        assertThat(find(TermDialog.class).all()).isEmpty();
    }

    @Test
    void whoeverComesSecondIsToldWhoWasFirstKeepsWhatTheyChoseAndMaySaveItAgain() {
        var quicker = new RoundRule(Kind.ORIGINAL, 3, 2);
        when(rules.set(eq(Seen.of(ORIGINAL)), any(), any()))
                .thenReturn(new RuleResult.Outdated(quicker, Optional.empty()));
        open();
        test(seals(Kind.ORIGINAL)).selectItem("2人");
        test(save(Kind.ORIGINAL)).click();

        assertThat(notice()).contains("有人刚刚改成了最少审签3人，校对2遍");
        assertThat(seals(Kind.ORIGINAL).getValue()).isEqualTo(2);
        test(save(Kind.ORIGINAL)).click();
        verify(rules).set(Seen.of(quicker), new RoundRule(Kind.ORIGINAL, 2, 1), SHEN.id());
    }

    @Test
    void theSecondOfTwoWithATermIsToldAndTheirDialogStays() {
        var quicker = new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 60, 15);
        when(terms.set(eq(Seen.of(FIRST_REVIEW)), any(), any()))
                .thenReturn(new TermResult.Outdated(quicker, Optional.empty()));
        open();
        test(term("改初审·普通的期限，现在2小时、提前30分提醒")).click();
        var dialog = find(TermDialog.class).single();
        test(length(dialog)).selectItem("20分");
        var save = test(find(Button.class, dialog).withText("保存").single());
        save.click();

        assertThat(notice()).contains("有人刚刚改成了1小时");
        assertThat(dialog.isOpened()).isTrue();
        save.click();
        verify(terms)
                .set(
                        Seen.of(quicker),
                        new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 20, 15),
                        SHEN.id());
    }

    @Test
    void othersReadTheTermsAndChangeNone() {
        when(terms.refusal(SHEN.id())).thenReturn(Optional.of(Refusal.ROLE_MISSING));

        var view = open();

        assertThat(said(view)).contains("2小时提前30分提醒");
        assertThat(find(NativeButton.class, find(TermTable.class).single()).all()).isEmpty();
    }

    @Test
    void theGallerySaysWhenARouteIsTaken() {
        open();

        assertThat(find(Paragraph.class, find(RouteGallery.class).single()).all())
                .extracting(Paragraph::getText)
                .containsExactly(UI.getCurrent().getTranslation("rules.about.original"));
    }

    private RulesView open() {
        var view = new RulesView(rules, terms, routes, staff, SHEN);
        view.show(RouteGallery.FIRST);
        UI.getCurrent().add(view);
        return view;
    }

    private RuleRow row(Kind kind) {
        var name = UI.getCurrent().getTranslation("kind." + kind);
        return find(RuleRow.class).all().stream()
                .filter(row -> name.equals(row.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> seals(Kind kind) {
        return find(Select.class, row(kind)).all().getFirst();
    }

    private Button save(Kind kind) {
        return find(Button.class, row(kind)).single();
    }

    private NativeButton term(String label) {
        return find(NativeButton.class, find(TermTable.class).single()).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> length(TermDialog dialog) {
        return find(Select.class, dialog).all().getFirst();
    }

    private String notice() {
        return test(find(Notification.class).single()).getText();
    }

    private static String said(com.vaadin.flow.component.Component part) {
        return part.getElement().getTextRecursively();
    }
}
