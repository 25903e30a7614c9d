package org.caibian.ui.parts;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class UnsavedTest extends BrowserlessTest {
    private final BeforeLeaveEvent leaving = mock(BeforeLeaveEvent.class);
    private final ContinueNavigationAction going = mock(ContinueNavigationAction.class);

    @BeforeEach
    void leave() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(leaving.postpone()).thenReturn(going);
        Unsaved.ask(leaving, "王砚的角色有改动");
    }

    @Test
    void nobodyIsTakenAwayBeforeTheyHaveSaidSo() {
        verify(going, never()).proceed();

        press("不保存，离开");

        verify(going).proceed();
    }

    @Test
    void whoeverStaysStays() {
        press("留在这一页");

        verify(going).cancel();
        verify(going, never()).proceed();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}
