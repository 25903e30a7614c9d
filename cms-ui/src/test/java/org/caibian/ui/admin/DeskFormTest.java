package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;
import org.caibian.staff.DeskResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class DeskFormTest extends BrowserlessTest {
    private static final Desk WORLD = new Desk(new DeskId(7), "GJ", "国际部", "World", false);
    private static final Desk ARCHIVED = new Desk(new DeskId(8), "CJ", "财经部", "Business", true);
    private static final Desk MERGED =
            new Desk(new DeskId(9), "KJ", "科技部", "Science", true, Optional.of(new DeskId(7)));

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void itIsSaidWhichDeskHasTheNameAndWhatCanBeDone() {
        assertThat(taken(WORLD)).isEqualTo("“国际部”（GJ）在用这个代号或名称，请换一个");
        assertThat(taken(ARCHIVED)).contains("已归档的“财经部”（CJ）", "恢复使用");
        assertThat(taken(MERGED)).contains("已合并的“科技部”（KJ）", "请换一个");
    }

    @Test
    void itIsSaidAtTheCodeWhereThatIsTakenAndElseAtTheName() {
        var form = new DeskForm();
        code(form).setValue("KJ");

        assertThat(field(form, MERGED)).isEqualTo(code(form));
        assertThat(field(form, WORLD)).isEqualTo(form.fields()[0]);
    }

    @Test
    void whoRenamesADeskIsToldThatItsCodeStays() {
        var form = new DeskForm(WORLD);

        assertThat(form.name()).isEqualTo("国际部");
        assertThat(form.english()).isEqualTo("World");
        assertThat(code(form).isReadOnly()).isTrue();
        assertThat(code(form).getHelperText()).contains("永远不变");
    }

    private static TextField code(DeskForm form) {
        return (TextField) form.fields()[2];
    }

    private static Object field(DeskForm form, Desk by) {
        return form.fault(new DeskResult.Taken(by)).flatMap(Fault::field).orElseThrow();
    }

    private static String taken(Desk by) {
        return new DeskForm().fault(new DeskResult.Taken(by)).orElseThrow().words();
    }
}
