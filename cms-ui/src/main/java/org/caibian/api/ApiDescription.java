package org.caibian.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API described for machines and people (OpenAPI 3.1); its operations describe themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String TOKEN = "token";

    @Bean
    OpenAPI caibianApi(Wording wording) {
        return new OpenAPI()
                .info(info(wording))
                .servers(List.of(new Server().url("/")))
                .components(components(wording))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static Info info(Wording wording) {
        return new Info()
                .title("Caibian 采编")
                .version("1")
                .description(wording.say("api.description", Wording.ENGLISH))
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"));
    }

    private static Components components(Wording wording) {
        var bearer =
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(wording.say("api.token", Wording.ENGLISH));
        return new Components()
                .addSecuritySchemes(TOKEN, bearer)
                .addSchemas(DescribedProblems.SCHEMA, DescribedProblems.schema());
    }
}
