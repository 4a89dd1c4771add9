package org.zhagen.start;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.zhagen.demo.DemoProgress;

/** Tells the console how far the start has come, in both languages on one line. */
final class StartProgress implements ApplicationListener<ApplicationEvent> {

    private final long began = System.nanoTime();

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent ignored -> say("正在启动 · starting …");
            case WebServerInitializedEvent ignored -> say("数据库就绪 · the database is ready");
            case DemoProgress progress ->
                say("示范城市 · demo city %d/%d %s".formatted(progress.number(), progress.of(), progress.part()));
            case ApplicationReadyEvent ready ->
                ready(ready.getApplicationContext().getEnvironment());
            default -> {}
        }
    }

    private void ready(Environment environment) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        say("就绪，用时 %.1f 秒 · ready after %.1f s".formatted(seconds(), seconds()));
        say("请打开 · open   http://%s:%s/".formatted(address, environment.getProperty("local.server.port")));
        say("停止请按 Ctrl+C · stop with Ctrl+C");
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void say(String line) {
        System.out.println("zhagen: " + line);
    }
}
