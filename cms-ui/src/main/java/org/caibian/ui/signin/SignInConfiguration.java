package org.caibian.ui.signin;

import org.caibian.security.SignInPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the doors where the desk's sign-in is. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    SignInPage signInPage() {
        return new SignInPage(LoginView.class);
    }
}
