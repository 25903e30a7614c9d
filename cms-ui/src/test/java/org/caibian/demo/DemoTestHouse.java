package org.caibian.demo;

import java.nio.file.Path;
import org.caibian.testing.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The newsroom without its faces, as often as needed on one database. */
final class DemoTestHouse {
    private static final String FACES =
            "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                    + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
                    + "com.vaadin.flow.spring.VaadinScopesConfig";

    private final String database = TestDatabase.newDatabase();
    private final Path media;

    DemoTestHouse(Path media) {
        this.media = media;
    }

    ConfigurableApplicationContext open(Demo demo) {
        return new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .initializers(context ->
                        ((ConfigurableApplicationContext) context)
                                .getBeanFactory()
                                .registerSingleton("demoOfTheTest", demo))
                .run(
                        "--caibian.demo=true",
                        "--caibian.media.folder=" + media,
                        "--spring.autoconfigure.exclude=" + FACES,
                        "--flowable.async-executor-activate=false",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + TestDatabase.user(),
                        "--spring.datasource.password=" + TestDatabase.password(),
                        "--spring.datasource.hikari.maximum-pool-size=6",
                        "--spring.datasource.hikari.minimum-idle=0");
    }

    @EnableAutoConfiguration
    @ComponentScan({
        "org.caibian.absence",
        "org.caibian.annotation",
        "org.caibian.article",
        "org.caibian.demo",
        "org.caibian.ledger",
        "org.caibian.media",
        "org.caibian.notice",
        "org.caibian.publication",
        "org.caibian.reader",
        "org.caibian.rule",
        "org.caibian.shared",
        "org.caibian.source",
        "org.caibian.staff",
        "org.caibian.subject",
        "org.caibian.text",
        "org.caibian.timer",
        "org.caibian.workflow"
    })
    static class Rooms {

        @Bean
        PasswordEncoder passwordEncoder() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }
    }
}
