package org.zhagen.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.json.JsonMapper;

@Configuration
class WebConfiguration implements WebMvcConfigurer {

    static final String LANGUAGE_COOKIE = "lang";
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActingResolver());
        resolvers.add(new PagingResolver());
        resolvers.add(new IfMatchResolver());
    }

    /** All of the country keeps one time (GB/T 7408; UTC+8), wherever the machine believes to stand. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    OpenPaths webOpenPaths() {
        return OpenPaths.of("/assets/**", "/webjars/**", "/look", "/error");
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> earliestAnswer(MessageSource words, JsonMapper json) {
        return factory -> factory.addContextCustomizers(context ->
                context.getParent().getPipeline().addValve(new EarliestAnswer(new ProblemWriter(words), json)));
    }

    /** Names in what we read are ids of things as well, of which there is no end: to keep each one would fill the table of names with them. */
    @Bean
    JsonFactoryBuilderCustomizer namesNotKept() {
        return json -> json.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES);
    }

    /** The words of every room: all that lies in {@code i18n}, so that a room adds a file and nothing else. */
    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*_zh.properties");
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames(Arrays.stream(found)
                .map(Resource::getFilename)
                .flatMap(Stream::ofNullable)
                .map(name -> "i18n/" + name.replace("_zh.properties", ""))
                .sorted()
                .toArray(String[]::new));
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.CHINESE);
        return words;
    }

    /** Pages speak the language of the cookie, Chinese at first; programs speak that of {@code Accept-Language}. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver cookie = new CookieLocaleResolver(LANGUAGE_COOKIE);
        cookie.setCookieMaxAge(A_YEAR);
        cookie.setCookieSameSite("Lax");
        cookie.setCookieHttpOnly(true);
        cookie.setRejectInvalidCookies(false);
        cookie.setDefaultLocaleFunction(request -> {
            boolean program = request.getRequestURI().startsWith("/api/")
                    || request.getRequestURI().startsWith("/open311/");
            boolean english = program
                    && Objects.requireNonNullElse(request.getHeader("Accept-Language"), "")
                            .startsWith("en");
            return english ? Locale.ENGLISH : Locale.CHINESE;
        });
        return cookie;
    }
}
