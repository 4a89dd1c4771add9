package org.zhagen.kernel.rule;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.List;

/**
 * One operator or function on operands of given kinds.
 *
 * @param function the name in CEL, such as {@code _<_}
 * @param args the kinds of the operands; for {@code @in} the second is the kind of the list's elements
 * @param result the kind of the result
 * @param body calculates the result; throws {@link ArithmeticException} where there is none
 */
record Operation(String function, List<Kind> args, Kind result, Body body) {

    static final String IN = "@in";

    @FunctionalInterface
    interface Body {
        Object apply(Object[] args);
    }

    Operation {
        args = List.copyOf(args);
    }

    String id() {
        StringBuilder id = new StringBuilder("zhagen ").append(function);
        args.forEach(arg -> id.append(' ').append(arg));
        return id.toString();
    }

    boolean isIn() {
        return function.equals(IN);
    }

    CelOverloadDecl declaration() {
        List<CelType> types = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            CelType type = args.get(i).type();
            types.add(isIn() && i == 1 ? ListType.create(type) : type);
        }
        return CelOverloadDecl.newGlobalOverload(id(), result.type(), types);
    }

    @SuppressWarnings("Immutable") // every body is a pure function
    CelFunctionBinding binding() {
        List<Class<?>> classes = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            classes.add(isIn() && i == 1 ? List.class : args.get(i).holder());
        }
        return CelFunctionBinding.from(id(), classes, body::apply);
    }
}
