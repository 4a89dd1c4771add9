package org.zhagen.start;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.zhagen.ZhagenServer;

/** Starts the application with what a command line said; what it leaves open the configuration says. */
final class Launch {

    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final String profile;

    private Launch(String profile, Path data) {
        this.profile = profile;
        settings.put("zhagen.data", data.toString());
        settings.put("logging.file.name", data.resolve("logs/zhagen.log").toString());
    }

    static Launch demo(Path data) {
        return new Launch("demo", data);
    }

    static Launch production(Path data) {
        return new Launch("production", data);
    }

    Launch with(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    /** The running application; what prevents the start has been put into words on the console when this throws. */
    ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplicationBuilder(ZhagenServer.class)
                .profiles(profile)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .build();
        application.addListeners(new StartProgress());
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return application.run(arguments);
    }

    /** Starts, and comes back when the server has been told to stop. */
    int run() {
        CountDownLatch stopped = new CountDownLatch(1);
        ConfigurableApplicationContext server;
        try {
            server = start();
        } catch (RuntimeException told) {
            return Main.CANNOT;
        }
        server.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
        try {
            stopped.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
