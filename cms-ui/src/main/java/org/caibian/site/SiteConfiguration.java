package org.caibian.site;

import java.time.Duration;
import java.util.List;
import org.caibian.security.ReadersMaySend;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the site's own style, script and marks, and sets the headers of every page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteSettings.class)
class SiteConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PageHeaders())
                .excludePathPatterns("/api/**", "/actuator/**", "/preview/**");
    }

    /** A reader outside opens what is shown to them alone. */
    @Bean
    ReadersMaySend readersMaySend() {
        return new ReadersMaySend(List.of(SharedController.ADDRESS));
    }

    /** Pages ask for these with the hash of their bytes, so that a copy never grows old. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/site/**")
                .addResourceLocations("classpath:/static/site/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic());
    }
}
