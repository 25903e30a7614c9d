package org.caibian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.staff.Role;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.signin.CodeView;
import org.caibian.ui.signin.ForgottenView;
import org.caibian.ui.signin.LoginView;
import org.caibian.ui.signin.NewAddressView;
import org.caibian.ui.signin.NewPasswordView;
import org.caibian.ui.signin.WelcomeView;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final List<Class<? extends java.lang.annotation.Annotation>> ACCESS =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class);
    private static final JavaClasses DESK =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.caibian.ui");

    @Test
    void everyPageSaysExactlyOnceWhomItOpensTo() {
        var pages = Stream.concat(routes(), frames()).toList();

        assertThat(pages).hasSizeGreaterThan(12);
        assertThat(pages)
                .allSatisfy(page ->
                        assertThat(ACCESS.stream().filter(page::isAnnotatedWith))
                                .as(page.getSimpleName())
                                .hasSize(1));
    }

    @Test
    void onlySigningInAndWhatLeadsThereIsOpenToStrangers() {
        var open =
                routes().filter(page -> page.isAnnotatedWith(AnonymousAllowed.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(open)
                .isEqualTo(
                        Set.of(
                                LoginView.class.getName(),
                                CodeView.class.getName(),
                                WelcomeView.class.getName(),
                                ForgottenView.class.getName(),
                                NewPasswordView.class.getName(),
                                NewAddressView.class.getName()));
    }

    @Test
    void everyRoleAPageAsksForExists() {
        var roles = Arrays.stream(Role.values()).map(Enum::name).toList();

        assertThat(routes().filter(page -> page.isAnnotatedWith(RolesAllowed.class)))
                .allSatisfy(page ->
                        assertThat(page.getAnnotationOfType(RolesAllowed.class).value())
                                .isSubsetOf(roles));
    }

    @Test
    void whatIsSaidInTroubleIsSaidToEverybody() {
        assertThat(DESK.stream().filter(each -> each.isAssignableTo(HasErrorParameter.class)))
                .isNotEmpty()
                .allMatch(page -> page.isAnnotatedWith(AnonymousAllowed.class));
    }

    /** Whoever calls these lets people be asked again first. */
    @Test
    void whatMattersMostIsNotDoneUnasked() {
        var acts =
                Set.of(
                        "Administration.setPosts",
                        "Administration.setPassword",
                        "Administration.rename",
                        "AddressChanges.ask",
                        "AddressChanges.set",
                        "PersonalData.handOut",
                        "Erasures.propose",
                        "Erasures.confirm",
                        "Administration.hire",
                        "Directories.untie",
                        "Departures.refusal",
                        "IssuedTokens.issue",
                        "IssuedTokens.issueFor",
                        "OwnPassword.change",
                        "PasskeyCeremonies.make",
                        "Passkeys.remove",
                        "SignInAdministration.endPasskeys",
                        "SignInAdministration.require",
                        "SignInAdministration.reset");
        var callers =
                DESK.stream()
                        .flatMap(each -> each.getMethodCallsFromSelf().stream())
                        .filter(call ->
                                acts.contains(
                                        call.getTargetOwner().getSimpleName()
                                                + "."
                                                + call.getName()))
                        .map(JavaMethodCall::getOriginOwner)
                        .collect(Collectors.toSet());

        assertThat(callers).hasSizeGreaterThan(3);
        assertThat(callers)
                .allSatisfy(caller ->
                        assertThat(caller.getDirectDependenciesFromSelf())
                                .as(caller.getSimpleName())
                                .anyMatch(each ->
                                        each.getTargetClass().isEquivalentTo(AskAgain.class)));
    }

    private static Stream<JavaClass> routes() {
        return DESK.stream().filter(each -> each.isAnnotatedWith(Route.class));
    }

    private static Stream<JavaClass> frames() {
        return DESK.stream().filter(each -> each.isAssignableTo(RouterLayout.class));
    }
}
