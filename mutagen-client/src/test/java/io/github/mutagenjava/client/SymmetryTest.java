package io.github.mutagenjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.forwarding.AsyncForwardingService;
import io.github.mutagenjava.client.forwarding.ForwardingService;
import io.github.mutagenjava.client.synchronization.AsyncSynchronizationService;
import io.github.mutagenjava.client.synchronization.SynchronizationService;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A method is in the blocking and in the asynchronous view, or in neither. */
class SymmetryTest {
    static Stream<Arguments> services() {
        return Stream.of(
                Arguments.of(SynchronizationService.class, AsyncSynchronizationService.class),
                Arguments.of(ForwardingService.class, AsyncForwardingService.class),
                Arguments.of(DaemonService.class, AsyncDaemonService.class));
    }

    @ParameterizedTest
    @MethodSource("services")
    void both_views_have_the_same_methods(Class<?> blocking, Class<?> async) {
        Set<String> expected = signatures(blocking, method -> blockingResult(method.getGenericReturnType()));

        Set<String> actual = signatures(async, method -> asyncResult(method.getGenericReturnType()));

        // A prompter that does not block has no place in a view that does; nor have futures.
        actual.removeIf(signature -> signature.startsWith("withAsyncPrompter") || signature.startsWith("withExecutor"));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void both_clients_have_the_same_services() {
        Set<String> expected = names(MutagenClient.class);
        expected.removeAll(Set.of("async", "builder", "close", "connect"));

        assertThat(names(AsyncMutagenClient.class)).isEqualTo(expected);
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toSet());
    }

    private interface Result {
        String of(Method method);
    }

    private static Set<String> signatures(Class<?> service, Result result) {
        return Arrays.stream(service.getMethods())
                .map(method -> method.getName() + Arrays.toString(method.getGenericParameterTypes()) + " -> "
                        + result.of(method))
                .collect(Collectors.toSet());
    }

    private static String blockingResult(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Monitor.class) {
            return "events of " + generic.getActualTypeArguments()[0];
        }
        return type.equals(void.class) ? Void.class.toString() : own(type);
    }

    private static String asyncResult(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == CompletableFuture.class) {
            return generic.getActualTypeArguments()[0].toString();
        }
        if (type instanceof ParameterizedType generic
                && generic.getRawType() == Flow.Publisher.class
                && generic.getActualTypeArguments()[0] instanceof ParameterizedType event) {
            return "events of " + event.getActualTypeArguments()[0];
        }
        return own(type);
    }

    private static String own(Type type) {
        return type.toString().contains("Service") ? "a view" : type.toString();
    }
}
