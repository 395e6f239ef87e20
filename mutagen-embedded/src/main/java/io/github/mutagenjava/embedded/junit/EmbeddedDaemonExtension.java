package io.github.mutagenjava.embedded.junit;

import io.github.mutagenjava.embedded.EmbeddedDaemon;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test that asks for it a fresh {@link EmbeddedDaemon} in a temporary directory, and closes and removes it
 * after the test. A test and its {@code @BeforeEach} and {@code @AfterEach} methods get the same one.
 *
 * <pre>{@code
 * @ExtendWith(EmbeddedDaemonExtension.class)
 * class SessionsTest {
 *     @Test
 *     void lists_nothing_at_first(EmbeddedDaemon daemon) {
 *         ... connect to daemon.socket() ...
 *     }
 * }
 * }</pre>
 *
 * <p>Needs {@code org.junit.jupiter:junit-jupiter-api} 5.13 or newer, which the artifact does not bring along.
 *
 * @since 0.1
 */
// Not `requires transitive`: whoever does not test with JUnit must not need its module. Whoever does has it anyway.
@SuppressWarnings("exports")
public final class EmbeddedDaemonExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(EmbeddedDaemonExtension.class);

    /** Used by JUnit. */
    public EmbeddedDaemonExtension() {}

    /** Whether a daemon is wanted, by a method that runs for one test. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EmbeddedDaemon.class
                && context.getTestMethod().isPresent();
    }

    /** The daemon of this test; started when it is first asked for. */
    @Override
    public EmbeddedDaemon resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(TemporaryDaemon.class, key -> TemporaryDaemon.start(), TemporaryDaemon.class)
                .daemon();
    }
}
