package org.zhagen.web;

import jakarta.servlet.Filter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What stands before all controllers: how often, how much, and the same only once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(LimitSettings.class)
class FilterConfiguration {

    /** Spring Security's filters have the order -100; who sends is known behind them. */
    private static final int BEFORE_SECURITY = -160;

    private static final int BEHIND_SECURITY = -50;

    @Bean
    FilterRegistrationBean<RateFilter> rateFilter(LimitSettings settings) {
        return at(BEFORE_SECURITY, new RateFilter(settings));
    }

    @Bean
    FilterRegistrationBean<SizeFilter> sizeFilter(LimitSettings settings) {
        return at(BEFORE_SECURITY + 1, new SizeFilter(settings));
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(IdempotencyRows rows) {
        return at(BEHIND_SECURITY, new IdempotencyFilter(rows));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
