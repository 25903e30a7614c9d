package org.caibian.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.List;
import java.util.Optional;
import org.caibian.signin.Sessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The doors, each with its own rules: machines, staff, what staff preview, readers. */
@Configuration
@EnableWebSecurity
class Doors {
    private static final String SITE_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** As on the site itself, but for the frame. */
    private static final String PREVIEW_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                    + "form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    /** The browsable description sets styles as it draws itself, and runs what it brought along. */
    private static final String API_PAGES_POLICY =
            "default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Vaadin's client starts from an inline script and evaluates what the server sends it. */
    private static final String DESK_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; "
                    + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; connect-src 'self' ws: wss:; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Anybody may read what the API can do; its pages bring a style and a script of their own. */
    @Bean
    @Order(0)
    SecurityFilterChain apiPagesDoor(HttpSecurity http) {
        return http.securityMatcher(MachineDoor.PAGES)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET).permitAll();
                    requests.anyRequest().denyAll();
                })
                .headers(headers -> harden(headers, API_PAGES_POLICY))
                .build();
    }

    /** Machines come with a token; an address the API does not name is closed to all. */
    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(
            HttpSecurity http, Bearers bearers, ObjectProvider<MachineDoor> described) {
        var door = described.getIfAvailable(MachineDoor::shut);
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    door.open()
                            .forEach(address ->
                                    requests.requestMatchers(HttpMethod.GET, address).permitAll());
                    door.byToken()
                            .forEach(address -> requests.requestMatchers(address).authenticated());
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(machines ->
                        machines.opaqueToken(token -> token.authenticationManager(bearers))
                                .authenticationEntryPoint(door.stranger())
                                .accessDeniedHandler(door.closed()))
                .headers(headers -> harden(headers, "default-src 'none'; frame-ancestors 'none'"))
                .build();
    }

    /** Staff sign in; each view says whom it opens to, and Vaadin asks it. */
    @Bean
    @Order(2)
    SecurityFilterChain deskDoor(
            HttpSecurity http,
            ObjectProvider<SignInPage> signIn,
            Sessions sessions,
            FirstStep first,
            SecondStepDoor second,
            PasskeyDoor passkeys,
            SingleSignOnDoor elsewhere,
            GoodLinks links) {
        signIn.ifAvailable(_ -> {
            http.exceptionHandling(trouble -> trouble.authenticationEntryPoint(new WayIn()));
            http.with(second, Customizer.withDefaults());
            http.with(passkeys, Customizer.withDefaults());
            http.with(elsewhere, Customizer.withDefaults());
        });
        return http.securityMatcher("/desk", "/desk/**")
                .authenticationManager(first.passwords())
                // As with the password: who is half in has nothing another page could act with,
                // no other page knows what a passkey is asked to sign, and none brings a token of a
                // link.
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers(
                                SecondStepDoor.ADDRESS,
                                PasskeyDoor.ADDRESS,
                                LinkExchange.PATH,
                                LinkExchange.ADDRESS,
                                LinkExchange.WELCOME))
                .addFilterBefore(new LateFarewell(), CsrfFilter.class)
                .addFilterBefore(new ForeignPosts(), CsrfFilter.class)
                .addFilterBefore(new StillIn(sessions), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new LinkExchange(links), AnonymousAuthenticationFilter.class)
                .headers(headers -> harden(headers, DESK_POLICY))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        desk -> lead(desk, signIn, elsewhere.signOut()))
                .build();
    }

    /** Where strangers are led, and whoever has signed in or out. */
    private static void lead(
            VaadinSecurityConfigurer desk,
            ObjectProvider<SignInPage> signIn,
            Optional<IssuerSignOut> signOut) {
        signIn.ifAvailable(page -> desk.loginView(page.view(), SingleSignOnDoor.GATE));
        signOut.ifPresent(there -> desk.addLogoutHandler(there).logoutSuccessHandler(there));
        desk.defaultSuccessUrl("/desk/").anyRequest(unknown -> unknown.authenticated());
    }

    /** Staff see drafts as readers will, in a frame of the desk: read, and no more. */
    @Bean
    @Order(3)
    SecurityFilterChain previewDoor(HttpSecurity http, Sessions sessions) {
        return http.securityMatcher("/preview/**")
                // Nothing is taken here, and what is sent all the same begins no session for a
                // token.
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new StillIn(sessions), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET).authenticated();
                    requests.anyRequest().denyAll();
                })
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(trouble ->
                        trouble.authenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint("/desk/login")))
                .headers(headers -> {
                    harden(headers, PREVIEW_POLICY);
                    headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin);
                })
                .build();
    }

    /** Readers may read; whatever else the site takes from them it declares by name. */
    @Bean
    @Order(4)
    SecurityFilterChain siteDoor(HttpSecurity http, ObjectProvider<ReadersMaySend> sends) {
        var addresses =
                sends.stream()
                        .map(ReadersMaySend::addresses)
                        .flatMap(List::stream)
                        .toArray(String[]::new);
        // Readers have no session that another page could act in, and whoever sends something gets
        // none: its cookie would take the place of that of who is signed in to the desk.
        return http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/actuator/health", "/actuator/health/**").permitAll();
                    requests.requestMatchers("/actuator/**").denyAll();
                    requests.requestMatchers(HttpMethod.POST, addresses).permitAll();
                    requests.requestMatchers(HttpMethod.GET, "/**").permitAll();
                    requests.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
                    requests.anyRequest().denyAll();
                })
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> harden(headers, SITE_POLICY))
                .build();
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(
                        referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=()"));
    }
}
