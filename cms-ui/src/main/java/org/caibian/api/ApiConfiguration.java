package org.caibian.api;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.caibian.security.MachineDoor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.module.SimpleModule;

/** The API's door, and what every request passes behind it. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        var docs = ApiAddresses.V1 + "/docs";
        pages.addRedirectViewController(docs, docs + "/swagger-ui/index.html");
    }

    @Override
    public void addInterceptors(InterceptorRegistry guards) {
        guards.addInterceptor(new ScopeGuard()).addPathPatterns("/api/**");
    }

    @Bean
    static JsonMapperBuilderCustomizer strictness() {
        var text = new SimpleModule("storable text");
        text.addDeserializer(String.class, new StorableText());
        return builder -> builder.addHandler(new Strictness()).addModule(text);
    }

    @Bean
    MachineDoor machineDoor(ProblemPrinter printer) {
        return new MachineDoor(
                ApiAddresses.OPEN,
                ApiAddresses.BY_TOKEN,
                stranger(printer),
                (request, response, _) ->
                        printer.print(
                                Refused.because(Rule.NO_SUCH_ADDRESS, request.getRequestURI()),
                                request,
                                response));
    }

    /** The header of RFC 6750, and the document that explains it. */
    private static AuthenticationEntryPoint stranger(ProblemPrinter printer) {
        var challenge = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            challenge.commence(request, response, failure);
            withoutMetadata(response);
            printer.print(Refused.because(Rule.TOKEN_NEEDED), request, response);
        };
    }

    /** RFC 9728 would lead machines to a document we do not have: tokens come from the launcher. */
    private static void withoutMetadata(HttpServletResponse response) {
        var header = HttpHeaders.WWW_AUTHENTICATE;
        response.setHeader(
                header,
                response.getHeader(header).replaceFirst(",? *resource_metadata=\"[^\"]*\"", ""));
    }

    /** Behind the doors, so that it knows whose token it is, and before anything else is done. */
    @Bean
    FilterRegistrationBean<AllowanceFilter> allowances(
            @Value("${caibian.api.requests-a-minute:1200}") int aMinute,
            ProblemPrinter printer,
            Clock clock) {
        var filter = new FilterRegistrationBean<>(new AllowanceFilter(aMinute, printer, clock));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    /** Behind the doors, so that it knows who asks. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(Once once, ProblemPrinter printer) {
        var filter = new FilterRegistrationBean<>(new IdempotencyFilter(once, printer));
        filter.addUrlPatterns("/api/*");
        return filter;
    }
}
