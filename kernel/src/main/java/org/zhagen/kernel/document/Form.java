package org.zhagen.kernel.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How one record of a sealed interface is told from its siblings in a file: by the value of a key ({@code key = "type"},
 * {@code is = {"choice"}}), or by the presence of a key ({@code has = "procedure"}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Form {
    String key() default "";

    String[] is() default {};

    String has() default "";
}
