package org.zhagen.kernel.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How a record looks in a file: its keys in order. Reader and JSON Schema both go by it, so they cannot disagree. */
final class Shape {

    /** The former id, or the former address, of an element that was renamed or moved; read by the upgrade. */
    static final String WAS = "was";

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    /**
     * One component of a record.
     *
     * @param place whether the component receives the mapping itself, or its place, and has no key in the file
     */
    record Part(String key, RecordComponent component, boolean optional, boolean notEmpty, boolean place) {
        Type type() {
            return component.getGenericType();
        }
    }

    private final Constructor<?> constructor;
    private final SequencedMap<String, Part> parts;

    private Shape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.parts = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            Part part = part(component);
            parts.put(part.key(), part);
        }
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Shape of(Class<?> type) {
        Shape known = KNOWN.get(type);
        if (known == null) {
            known = new Shape(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    SequencedMap<String, Part> parts() {
        return parts;
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        parts.values().stream().filter(p -> !p.place()).map(Part::key).forEach(keys::add);
        if (isElement()) {
            keys.add(WAS);
        }
        return keys;
    }

    /** Whether records of this shape are list items with an id, which may say what they were called before. */
    boolean isElement() {
        return parts.containsKey("id") && parts.values().stream().anyMatch(Part::place);
    }

    Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("Can't make " + constructor.getDeclaringClass(), broken);
        }
    }

    private static Part part(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        boolean container = component.getType() == List.class || component.getType() == Map.class;
        boolean notEmpty = component.isAnnotationPresent(NotEmpty.class);
        boolean optional = container
                ? !notEmpty
                : component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        || component.getType() == boolean.class;
        boolean place = component.getType() == Place.class || component.getType() == Node.Mapping.class;
        String name = key == null ? kebab(component.getName()) : key.value();
        return new Part(place ? "@place" : name, component, optional, notEmpty, place);
    }

    static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    static Class<?> rawClass(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
