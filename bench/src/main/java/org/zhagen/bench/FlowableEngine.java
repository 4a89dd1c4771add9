package org.zhagen.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.engine.runtime.ProcessInstance;
import org.zhagen.database.Login;

/** The peer: Flowable in this process with its usual history, and its timers in a schema of its own of the same database. */
final class FlowableEngine implements Engine {

    private static final String DEPARTMENT = "lanting-urban-management";

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    FlowableEngine(Login owner, int connections) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(owner.url() + (owner.url().contains("?") ? "&" : "?") + "currentSchema=flowable");
        pool.setUsername(owner.user());
        pool.setPassword(owner.password());
        pool.setMaximumPoolSize(connections);
        engine = new StandaloneProcessEngineConfiguration()
                .setDataSource(pool)
                .setDatabaseSchema("flowable")
                .setDatabaseSchemaUpdate("true")
                .setAsyncExecutorActivate(true)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("org/zhagen/bench/whistle.bpmn20.xml")
                .deploy();
    }

    @Override
    public String name() {
        return "Flowable " + ProcessEngine.VERSION;
    }

    @Override
    public Worker worker() {
        return () -> {
            ProcessInstance whistle = engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "whistle",
                            Map.of(
                                    "department",
                                    DEPARTMENT,
                                    "opener",
                                    "song-yunzhou",
                                    "category",
                                    "市容秩序",
                                    "place",
                                    Whistle.PLACE,
                                    "facts",
                                    Whistle.FACTS));
            complete(whistle, Map.of());
            complete(whistle, Map.of());
            complete(whistle, Whistle.PLAN);
            complete(whistle, Map.of("outcome", "resolved", "result", Whistle.RESULT));
            complete(whistle, Map.of("score", 5, "really-solved", true));
        };
    }

    /** Whoever does a stage has to find it first: a task has an id of its own, which nobody was told. */
    private void complete(ProcessInstance whistle, Map<String, ?> filled) {
        TaskService tasks = engine.getTaskService();
        String task = tasks.createTaskQuery()
                .processInstanceId(whistle.getId())
                .singleResult()
                .getId();
        tasks.complete(task, Map.copyOf(filled));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
