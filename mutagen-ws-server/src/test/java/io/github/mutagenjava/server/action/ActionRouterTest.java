package io.github.mutagenjava.server.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import io.github.mutagenjava.client.AsyncDaemonService;
import io.github.mutagenjava.client.DaemonVersion;
import io.github.mutagenjava.server.metrics.ServerMetrics;
import io.github.mutagenjava.server.socket.RefusingPrompter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class ActionRouterTest {

    private final ActionRouter router =
            new ActionRouter(unused(SessionActions.class), unused(AsyncDaemonService.class), new ServerMetrics());

    @Test
    void an_action_never_throws_whatever_is_wrong() {
        CompletableFuture<String> answer = router.measured(Action.LIST, () -> {
            throw new StackOverflowError("a defect");
        });

        assertThat(answer)
                .failsWithin(0, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(Failure.DEFECT));
    }

    @Test
    void cancelling_a_request_for_the_version_cancels_its_call() {
        CompletableFuture<DaemonVersion> call = new CompletableFuture<>();
        AsyncDaemonService daemon = fake(AsyncDaemonService.class, method -> call);
        ActionRouter asking = new ActionRouter(unused(SessionActions.class), daemon, new ServerMetrics());

        asking.route(Action.VERSION, JsonNull.INSTANCE, RefusingPrompter.INSTANCE)
                .cancel(false);

        assertThat(call).isCancelled();
    }

    private static <T> T unused(Class<T> type) {
        return fake(type, method -> {
            throw new AssertionError("not asked for here: " + method);
        });
    }

    private static <T> T fake(Class<T> type, Function<Method, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answers.apply(method)));
    }
}
