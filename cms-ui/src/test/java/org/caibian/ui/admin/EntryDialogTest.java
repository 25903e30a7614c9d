package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caibian.staff.DeskResult;
import org.caibian.subject.SubjectResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with an entry is said at the field it is about; what was done is said once. */
@ViewPackages(packages = "org.caibian.ui.parts")
class EntryDialogTest extends BrowserlessTest {

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aTopicWithoutANameIsMarkedAtItsNameAndOneThatIsThereAlreadyToo() {
        var form = new SubjectForm(false);
        var results = new ArrayDeque<>(List.of(SubjectResult.UNUSABLE_NAME, SubjectResult.TAKEN));
        new EntryDialog(
                        "添加专题",
                        "admin.topics.add",
                        () -> form.fault(results.removeFirst()),
                        form.fields())
                .open();

        press();
        var nameless = marked();
        press();

        assertThat(nameless).containsExactly("名称");
        assertThat(marked()).containsExactly("名称");
        assertThat(find(TextField.class).atIndex(1).getErrorMessage()).contains("已经有了");
    }

    @Test
    void aDeskIsMarkedAtTheFieldThatWillNotDo() {
        var form = new DeskForm();
        new EntryDialog(
                        "添加部门",
                        "admin.topics.add",
                        () -> form.fault(new DeskResult.Unusable("nameEn")),
                        form.fields())
                .open();

        press();

        assertThat(marked()).containsExactly("英文名");
    }

    @Test
    void whatWasDoneIsSaidOnceAndByItsName() {
        new EntryDialog("添加专题", "admin.topics.add", Optional::empty, new TextField())
                .saying(() -> "已添加“东屿港复航”")
                .open();

        press();

        assertThat(test(find(Notification.class).single()).getText()).isEqualTo("已添加“东屿港复航”");
    }

    private void press() {
        test(find(Button.class).withText("添加专题").single()).click();
    }

    private List<String> marked() {
        return find(TextField.class).all().stream()
                .filter(TextField::isInvalid)
                .map(TextField::getLabel)
                .toList();
    }
}
