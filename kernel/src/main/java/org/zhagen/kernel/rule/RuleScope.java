package org.zhagen.kernel.rule;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that rules can use, and the environment that checks and runs them. Immutable; building one is costly beside
 * compiling a rule, so keep it for all rules of a playbook.
 */
public final class RuleScope {

    /** The longest rule, in Unicode code points. */
    public static final int MAX_LENGTH = 4_000;

    /** How many steps all loops of a rule together may take for one site; beyond that the rule is unknown. */
    public static final int MAX_ITERATIONS = 10_000;

    /** Compiled rules kept for reuse; the longest standard playbook has about 80. */
    private static final int MOST_KEPT = 500;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(NameCheck.MAX_DEPTH)
            .comprehensionMaxIterations(MAX_ITERATIONS)
            .build();

    private final Map<String, Name> names;
    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final Recent<Key, Compiled> compiled = new Recent<>(MOST_KEPT);

    private RuleScope(Map<String, Name> names) {
        this.names = names;
        this.compiler = compiler(names);
        this.runtime = runtime();
    }

    /**
     * A scope with the given profile fields and parameters.
     *
     * @param site profile fields by kebab-case id; rules spell {@code elderly-share} as {@code site.elderly_share}
     * @param params parameters by kebab-case id
     */
    public static RuleScope of(Map<String, Declared> site, Map<String, Declared> params) {
        return of(site, params, Map.of());
    }

    /**
     * A scope in which rules can also use what a signal watches.
     *
     * @param observed observed values by kebab-case id, {@code observed.days_indoors} in rules
     */
    public static RuleScope of(
            Map<String, Declared> site, Map<String, Declared> params, Map<String, Declared> observed) {
        Map<String, Name> names = new LinkedHashMap<>();
        site.forEach((id, declared) -> put(names, new Name(Name.SITE, id, declared)));
        params.forEach((id, declared) -> put(names, new Name(Name.PARAMS, id, declared)));
        observed.forEach((id, declared) -> put(names, new Name(Name.OBSERVED, id, declared)));
        return new RuleScope(names);
    }

    private static void put(Map<String, Name> names, Name name) {
        names.put(name.spelling(), name);
    }

    /** Checks a rule and makes it ready to run; never throws for what the source says. */
    public Compiled compile(String source, Expected expected) {
        return compiled.get(
                new Key(source, expected.name(), expected.widens(), expected.options()),
                () -> new RuleCompiler(names, compiler, runtime).compile(source, expected));
    }

    private record Key(String source, String expected, boolean widens, List<String> options) {}

    private static CelCompiler compiler(Map<String, Name> names) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .includeFunctions(
                                StandardFunction.LOGICAL_AND,
                                StandardFunction.LOGICAL_OR,
                                StandardFunction.LOGICAL_NOT,
                                StandardFunction.CONDITIONAL,
                                StandardFunction.NOT_STRICTLY_FALSE,
                                StandardFunction.SIZE,
                                StandardFunction.CONTAINS,
                                StandardFunction.STARTS_WITH,
                                StandardFunction.ENDS_WITH,
                                StandardFunction.MATCHES)
                        .build());
        names.forEach((spelling, name) -> builder.addVar(spelling, name.kind().type()));
        Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();
        Operations.BY_ID
                .values()
                .forEach(operation -> overloads
                        .computeIfAbsent(operation.function(), function -> new ArrayList<>())
                        .add(operation.declaration()));
        overloads.forEach((function, declarations) ->
                builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(function, declarations)));
        return builder.build();
    }

    private static CelRuntime runtime() {
        CelRuntimeBuilder builder = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .setStandardFunctions(CelStandardFunctions.newBuilder()
                        .includeFunctions(
                                CelStandardFunctions.StandardFunction.LOGICAL_NOT,
                                CelStandardFunctions.StandardFunction.NOT_STRICTLY_FALSE,
                                CelStandardFunctions.StandardFunction.SIZE,
                                CelStandardFunctions.StandardFunction.CONTAINS,
                                CelStandardFunctions.StandardFunction.STARTS_WITH,
                                CelStandardFunctions.StandardFunction.ENDS_WITH,
                                CelStandardFunctions.StandardFunction.MATCHES)
                        .build());
        Operations.BY_ID.values().forEach(operation -> builder.addFunctionBindings(operation.binding()));
        return builder.build();
    }
}
