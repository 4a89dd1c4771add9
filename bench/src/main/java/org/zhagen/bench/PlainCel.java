package org.zhagen.bench;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhagen.kernel.rule.Truth;

/**
 * Plain CEL with its own standard functions, one program for each condition, one evaluation for each condition and row; nothing of
 * the product. Missing values are CEL's own unknowns, which is much faster than letting it throw.
 */
final class PlainCel {

    private final List<CelRuntime.Program> programs = new ArrayList<>();

    PlainCel(Villages villages) throws CelValidationException, CelEvaluationException {
        CelOptions options =
                CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder().setOptions(options);
        villages.fields().forEach(field -> builder.addVar(Measured.column(field), type(field)));
        CelCompiler compiler = builder.build();
        CelRuntime runtime =
                CelRuntimeFactory.plannerRuntimeBuilder().setOptions(options).build();
        for (Measured.Spelling spelling : Measured.SPELLINGS) {
            CelAbstractSyntaxTree ast = compiler.compile(spelling.cel()).getAst();
            programs.add(runtime.createProgram(ast));
        }
    }

    /** The row of a site as programs take it, made ready beforehand. */
    static Map<String, Object> row(Villages villages, int site) {
        Map<String, Object> row = new HashMap<>();
        for (FieldValues field : villages.fields()) {
            String name = Measured.column(field);
            Object value = field.plain(site);
            row.put(name, value == null ? CelUnknownSet.create(CelAttribute.fromQualifiedIdentifier(name)) : value);
        }
        return row;
    }

    /** The truth of a condition, by its place in {@link Measured#SPELLINGS}. */
    Truth truth(int condition, Map<String, Object> row) throws CelEvaluationException {
        Object result = programs.get(condition).eval(name -> Optional.ofNullable(row.get(name)));
        if (result instanceof Boolean holds) {
            return holds ? Truth.TRUE : Truth.FALSE;
        }
        return Truth.UNKNOWN;
    }

    private static CelType type(FieldValues field) {
        return switch (field.type()) {
            case COUNT, MONEY -> SimpleType.INT;
            case NUMBER, PERCENT -> SimpleType.DOUBLE;
            case FLAG -> SimpleType.BOOL;
            default -> SimpleType.STRING;
        };
    }
}
