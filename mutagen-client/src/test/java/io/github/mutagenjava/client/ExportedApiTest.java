package io.github.mutagenjava.client;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the exported packages offer is made of the JDK's types and our own. */
class ExportedApiTest {
    static List<Class<?>> exportedTypes() throws IOException {
        Module module = MutagenException.class.getModule();
        Set<String> exported = module.getDescriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(toCollection(TreeSet::new));
        ModuleReference reference = module.getLayer()
                .configuration()
                .findModule(module.getName())
                .orElseThrow()
                .reference();
        try (ModuleReader reader = reference.open();
                Stream<String> files = reader.list()) {
            return files.filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, name.lastIndexOf('.'))))
                    .<Class<?>>map(name -> Class.forName(module, name))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    // Tests are patched into the module.
                    .filter(type -> !type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath()
                            .contains("test-classes"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("exportedTypes")
    void an_exported_type_shows_only_the_jdk_and_itself(Class<?> type) {
        assertThat(shown(type))
                .filteredOn(shown -> !shown.isPrimitive())
                .map(Class::getName)
                .allMatch(ExportedApiTest::isOfTheJdkOrOurs);
    }

    private static boolean isOfTheJdkOrOurs(String type) {
        return type.startsWith("java.")
                || (type.startsWith("io.github.mutagenjava.client.")
                        && !type.startsWith("io.github.mutagenjava.client.internal."));
    }

    @ParameterizedTest
    @MethodSource("exportedTypes")
    void an_exported_type_is_not_open_for_extension(Class<?> type) {
        assertThat(type)
                .matches(ExportedApiTest::isClosed, "an interface, final, sealed, or without a visible constructor");
    }

    private static boolean isClosed(Class<?> type) {
        return type.isInterface()
                || type.isSealed()
                || Modifier.isFinal(type.getModifiers())
                || Arrays.stream(type.getDeclaredConstructors()).noneMatch(ExportedApiTest::isVisible);
    }

    private static Set<Class<?>> shown(Class<?> type) {
        Set<Class<?>> shown = new HashSet<>();
        Stream.concat(Stream.of(type.getGenericInterfaces()), Stream.ofNullable(type.getGenericSuperclass()))
                .forEach(parent -> add(parent, shown));
        Stream.of(type.getTypeParameters())
                .flatMap(p -> Stream.of(p.getBounds()))
                .forEach(b -> add(b, shown));
        Stream.of(type.getDeclaredFields())
                .filter(ExportedApiTest::isVisible)
                .map(Field::getGenericType)
                .forEach(field -> add(field, shown));
        Stream.<Executable>concat(Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredConstructors()))
                .filter(ExportedApiTest::isVisible)
                .forEach(member -> addAll(member, shown));
        return shown;
    }

    private static void addAll(Executable member, Set<Class<?>> shown) {
        Stream.of(member.getGenericParameterTypes(), member.getGenericExceptionTypes())
                .flatMap(Stream::of)
                .forEach(type -> add(type, shown));
        if (member instanceof Method method) {
            add(method.getGenericReturnType(), shown);
        }
    }

    private static boolean isVisible(Member member) {
        return (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()))
                && !member.isSynthetic();
    }

    private static void add(Type type, Set<Class<?>> shown) {
        if (type instanceof Class<?> plain) {
            shown.add(plain.isArray() ? plain.getComponentType() : plain);
        } else if (type instanceof ParameterizedType parameterized) {
            add(parameterized.getRawType(), shown);
            Stream.of(parameterized.getActualTypeArguments()).forEach(argument -> add(argument, shown));
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds(), wildcard.getLowerBounds())
                    .flatMap(Stream::of)
                    .forEach(bound -> add(bound, shown));
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType(), shown);
        } else if (!(type instanceof TypeVariable<?>)) {
            throw new AssertionError("a type of an unexpected form: " + type);
        }
    }
}
