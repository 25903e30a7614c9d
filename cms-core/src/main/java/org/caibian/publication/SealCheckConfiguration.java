package org.caibian.publication;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the hour of the nightly check known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealCheckSettings.class)
class SealCheckConfiguration {}
