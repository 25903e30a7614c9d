package org.caibian.shared;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the outlet's settings known to all rooms. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Newsroom.class)
class NewsroomConfiguration {}
