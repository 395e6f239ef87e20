package io.github.mutagenjava.server.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mutagenjava.client.AsyncDaemonService;
import io.github.mutagenjava.server.metrics.ServerMetrics;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    private static <T> T unused(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, a) -> {
            throw new AssertionError("not asked for here: " + method);
        }));
    }
}
