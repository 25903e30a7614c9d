package org.caibian.ui.article.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.caibian.right.Step;
import org.caibian.ui.article.TestFile;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.workflow.RoutePlan.Progress;
import org.caibian.workflow.RoutePlan.Stop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class SealQuotaTest extends BrowserlessTest {

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void theSealsOfARoundThatWasTakenBackCountForNothing() {
        var file = sealedTwice(TestFile.withItsWriters(TestFile.round())).file();

        assertThat(said(file)).contains("0 / 3人");
    }

    @Test
    void aStoryReadersLostKeepsTheSealsItWentOutWith() {
        var file = sealedTwice(TestFile.withdrawn(TestFile.round())).file();

        assertThat(said(file)).contains("2 / 3人");
        assertThat(new MiniRoute(file).getElement().getOuterHTML()).doesNotContain("end ah");
        assertThat(file.readers().taken().lost().orElseThrow().responsibleEditor())
                .isEqualTo("李清和");
    }

    @Test
    void theSealsOfTheRunningRoundCount() {
        var file = sealedTwice(TestFile.inReview().of(TestFile.round())).file();

        assertThat(said(file)).contains("2 / 3人");
    }

    private static String said(ArticleFile file) {
        return new SealQuota(file.way(), file.isUnderWay()).getElement().getTextRecursively();
    }

    private static TestFile sealedTwice(TestFile file) {
        return file.on(
                        Stop.at(Step.FIRST_REVIEW, Progress.TO_COME),
                        Stop.at(Step.SECOND_REVIEW, Progress.TO_COME),
                        Stop.at(Step.FINAL_REVIEW, Progress.TO_COME))
                .sealed(Step.FIRST_REVIEW, TestFile.LI)
                .sealed(Step.SECOND_REVIEW, TestFile.GU);
    }
}
