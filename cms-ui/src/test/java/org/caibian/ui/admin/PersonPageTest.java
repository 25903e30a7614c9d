package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Person;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class PersonPageTest extends BrowserlessTest {

    /** Neither renamed nor given another second factor, and it is not about being switched off. */
    @Test
    void whatNobodyDoesToThemselvesIsToldInWordsThatFitEachSuchAct() {
        var fault = new Div();
        var me = new Person(new PersonId(1), "zhouyuan", "周予安", true, Set.of());
        var page = new PersonPage(me, fault, () -> {});

        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        page.told(ChangeResult.ONESELF, "admin.renamed");
        var chinese = fault.getText();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        page.told(ChangeResult.ONESELF, "admin.renamed");

        assertThat(chinese).isEqualTo("事关自己的账号，要由另一位管理员来办");
        assertThat(fault.getText())
                .isEqualTo("This is about your own account: another administrator has to do it");
    }
}
